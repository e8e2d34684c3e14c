%% A message that comes after a reference was made is found, whatever has been taken out of the queue since.
-module('004_answer_behind_a_marker').
-export([main/0]).

main() ->
    [self() ! Message || Message <- [kept, first, second, third]],
    look(),
    Ref = make_ref(),
    taken([third, second, first]),
    self() ! {Ref, one},
    look(),
    receive {Ref, Answer} -> io:format("~p~n", [Answer]) after 1000 -> io:format("lost~n") end,
    taken([kept]),
    io:format("~p~n", [process_info(self(), messages)]).

%% Takes nothing, but has seen all that has come.
look() -> receive nothing -> ok after 0 -> ok end.

taken([]) -> ok;
taken([Message | Rest]) -> receive Message -> taken(Rest) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: one
% expect: {messages,[]}
