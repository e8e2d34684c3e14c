%% Combining maps.
-module(merging).
-export([main/0]).

main() ->
    A = #{a => 1, b => 2},
    B = #{b => 3, c => 4},
    io:format("~kp~n", [maps:merge(A, B)]),
    io:format("~kp~n", [maps:merge_with(fun(K, X, Y) -> {K, X, Y} end, A, B)]),
    io:format("~kp~n", [maps:intersect(A, B)]),
    io:format("~kp~n", [maps:with([a, c, z], A)]),
    io:format("~kp~n", [maps:without([a, z], A)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{a => 1,b => 3,c => 4}
% expect: #{a => 1,b => {b,2,3},c => 4}
% expect: #{b => 3}
% expect: #{a => 1}
% expect: #{b => 2}
