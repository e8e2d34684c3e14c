%% Patterns nest as deep as terms do.
-module(deep).
-export([main/0]).

main() ->
    Term = {tree, {node, 1, {leaf, [a, {b, "c"}]}, #{k => {v, [x | y]}}}},
    {tree, {node, N, {leaf, [_, {B, [C]}]}, #{k := {v, [X | Y]}}}} = Term,
    io:format("~p~n", [{N, B, C, X, Y}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,b,99,x,y}
