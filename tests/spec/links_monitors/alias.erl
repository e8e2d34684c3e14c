%% A message sent to an alias arrives until the alias is taken back.
-module(alias).
-export([main/0]).

main() ->
    Alias = alias(),
    Alias ! one,
    receive one -> io:format("arrived~n") end,
    io:format("~p~n", [[unalias(Alias), unalias(Alias)]]),
    Alias ! two,
    io:format("~p~n", [receive two -> arrived after 20 -> dropped end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: arrived
% expect: [true,false]
% expect: dropped
