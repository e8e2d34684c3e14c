%% Messages from one process arrive in the order sent.
-module(order).
-export([main/0]).

main() ->
    Parent = self(),
    spawn(fun() -> [Parent ! {n, N} || N <- lists:seq(1, 1000)] end),
    Received = [receive {n, N} -> N end || _ <- lists:seq(1, 1000)],
    io:format("~p~n", [Received =:= lists:seq(1, 1000)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
