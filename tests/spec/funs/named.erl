%% A named fun can call itself.
-module(named).
-export([main/0]).

main() ->
    Factorial = fun Self(0) -> 1;
                    Self(N) -> N * Self(N - 1)
                end,
    io:format("~p~n", [Factorial(20)]),
    Loop = fun Again(0, Acc) -> Acc;
               Again(N, Acc) -> Again(N - 1, Acc + N)
           end,
    io:format("~p~n", [Loop(100_000, 0)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2432902008176640000
% expect: 5000050000
