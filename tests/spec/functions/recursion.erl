%% Ackermann, hanoi, and mutual recursion give the right numbers.
-module(recursion).
-export([main/0]).

main() ->
    io:format("~p~n", [ackermann(2, 7)]),
    io:format("~p~n", [length(hanoi(8, a, b, c))]),
    io:format("~p~n", [hanoi(2, a, b, c)]),
    io:format("~p~n", [[female(N) || N <- lists:seq(0, 12)]]).

ackermann(0, N) -> N + 1;
ackermann(M, 0) -> ackermann(M - 1, 1);
ackermann(M, N) -> ackermann(M - 1, ackermann(M, N - 1)).

hanoi(0, _, _, _) -> [];
hanoi(N, From, To, Via) -> hanoi(N - 1, From, Via, To) ++ [{From, To}] ++ hanoi(N - 1, Via, To, From).

female(0) -> 1;
female(N) -> N - male(female(N - 1)).

male(0) -> 0;
male(N) -> N - female(male(N - 1)).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 17
% expect: 255
% expect: [{a,c},{a,b},{c,b}]
% expect: [1,1,2,2,3,3,4,5,5,6,6,7,8]
