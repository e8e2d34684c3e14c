%% Integers of many thousand digits: products, printing and reading back.
% stress-skip: too large for a collection at every safepoint
-module(big_integers).
-export([main/0]).

main() ->
    Power = power(3, 100_000),
    Digits = integer_to_list(Power),
    io:format("~p~n", [length(Digits)]),
    io:format("~p~n", [list_to_integer(Digits) =:= Power]),
    io:format("~p~n", [Power rem 1_000_000_007]),
    io:format("~p~n", [(Power * Power) div Power =:= Power]),
    io:format("~p~n", [(1 bsl 1_000_000) bsr 999_990]).

power(_, 0) -> 1;
power(A, N) when N rem 2 =:= 0 -> power(A * A, N div 2);
power(A, N) -> A * power(A, N - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 47713
% expect: true
% expect: 916902199
% expect: true
% expect: 1024
