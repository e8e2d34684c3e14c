%% `=` in expressions: chains, in arguments and conditions; both sides may bind when it is a pattern; what is unbound on the right is an error elsewhere.
-module(match_operator_contexts).
-export([main/0, id/1]).
main() ->
    A = B = id({1, C = 2}),
    io:format("~p~n", [{A, B, C}]),
    io:format("~p~n", [max(D = 3, E = 4)]), io:format("~p~n", [D * E]),
    [F | G] = H = [I, J] = id([5, 6]),
    io:format("~p~n", [{F, G, H, I, J}]),
    case K = id({x, y}) of {x, L} = M -> io:format("~p~n", [{K, L, M}]); _ -> ok end,
    if C > 1, is_tuple(A) -> N = yes; true -> N = no end,
    io:format("~p~n", [N]),
    io:format("~p~n", [try {C, O} = id({3, o}), O catch error:R -> R end]),
    io:format("~p~n", [try [P] = Q = id([1, 2]), {P, Q} catch error:R2 -> R2 end]),
    #{k := S} = T = id(#{k => v}),
    io:format("~p~n", [{S, T}]),
    1.0 = id(1.0), "ab" = [$a | "b"], 3 = 1 + 2,
    io:format("~p~n", [try 1 = id(1.0) catch error:R3 -> R3 end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {{1,2},{1,2},2}
% expect: 4
% expect: 12
% expect: {5,[6],[5,6],5,6}
% expect: {{x,y},y,{x,y}}
% expect: yes
% expect: {badmatch,{3,o}}
% expect: {badmatch,[1,2]}
% expect: {v,#{k => v}}
% expect: {badmatch,1.0}
