%% Functions with many arguments keep them in order.
-module(many_arguments).
-export([main/0]).

main() ->
    io:format("~p~n", [f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)]),
    io:format("~p~n", [apply(fun rotate/6, [a, b, c, d, e, f])]),
    io:format("~p~n", [rotate(a, b, c, 3)]).

f(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T) ->
    [T, S, R, Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A].

rotate(A, B, C, D, E, F) -> {F, A, B, C, D, E}.

%% The arguments change places at each turn.
rotate(A, B, C, 0) -> {A, B, C};
rotate(A, B, C, N) -> rotate(B, C, A, N - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [20,19,18,17,16,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1]
% expect: {f,a,b,c,d,e}
% expect: {a,b,c}
