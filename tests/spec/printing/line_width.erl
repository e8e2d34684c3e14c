%% The field width of ~p is the line length, the precision the indentation.
-module(line_width).
-export([main/0]).

main() ->
    T = {alpha, [beta, gamma], "delta", {epsilon, zeta}},
    io:format("~20p~n", [T]),
    io:format("~40p~n", [T]),
    io:format("~10.3p~n", [T]),
    io:format("text before: ~30p~n", [T]),
    io:format("~1p~n", [{a, b}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {alpha,
% expect:     [beta,gamma],
% expect:     "delta",
% expect:     {epsilon,
% expect:         zeta}}
% expect: {alpha,[beta,gamma],
% expect:        "delta",
% expect:        {epsilon,zeta}}
% expect: {alpha,
% expect:    [beta,
% expect:     gamma],
% expect:    "delta",
% expect:    {epsilon,
% expect:     zeta}}
% expect: text before: {alpha,
% expect:               [beta,gamma],
% expect:               "delta",
% expect:               {epsilon,
% expect:                zeta}}
% expect: {a,
% expect:  b}
