%% Recursion on big integers: powers, greatest common divisors, digit sums.
-module(power_and_gcd).
-export([main/0]).

main() ->
    io:format("~p~n", [power(7, 77)]),
    io:format("~p~n", [gcd(power(2, 90) * 81, power(6, 50))]),
    io:format("~p~n", [digit_sum(power(2, 1000))]).

power(_, 0) -> 1;
power(A, N) when N rem 2 =:= 0 -> power(A * A, N div 2);
power(A, N) -> A * power(A, N - 1).

gcd(A, 0) -> abs(A);
gcd(A, B) -> gcd(B, A rem B).

digit_sum(0) -> 0;
digit_sum(N) -> N rem 10 + digit_sum(N div 10).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 118181386580595879976868414312001964434038548836769923458287039207
% expect: 91197892454252544
% expect: 1366
