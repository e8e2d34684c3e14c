%% start_timer sends {timeout, Ref, Message}.
-module(start_timer).
-export([main/0]).

main() ->
    Ref = erlang:start_timer(10, self(), hello),
    receive {timeout, Ref, M} -> io:format("~p~n", [M]) end,
    Zero = erlang:start_timer(0, self(), now),
    receive {timeout, Zero, M2} -> io:format("~p~n", [M2]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: hello
% expect: now
