%% trace:delivered tells when all that a session's process had to tell has arrived.
-module(delivered).
-export([main/1, f/1]).

main(_) ->
    S = trace:session_create(s, self(), []),
    P = spawn_link(fun loop/0),
    trace:process(S, P, true, ['receive']),
    [P ! N || N <- lists:seq(1, 1000)],
    P ! {self(), last},
    receive done -> ok end,
    R = trace:delivered(S, P),
    receive {trace_delivered, P, R} -> ok end,
    io:format("~p~n", [length([told || {trace, Of, 'receive', N} <- messages(), Of =:= P, is_integer(N)])]),
    All = trace:delivered(S, all),
    receive {trace_delivered, all, All} -> io:format("all~n") end,
    io:format("~p~n", [trace:session_destroy(S)]),
    P ! {self(), last},
    receive done -> ok end,
    io:format("~p ~p~n", [messages(), f(1)]).

loop() ->
    receive {From, last} -> From ! done, loop(); _ -> loop() end.

messages() -> receive M -> [M | messages()] after 0 -> [] end.

f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1000
% expect: all
% expect: true
% expect: [] 1
