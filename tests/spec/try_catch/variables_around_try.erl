%% Variables bound before a try are seen in all its parts; those bound in its body are not exported, whatever they were called before.
-module(variables_around_try).
-export([main/0, id/1]).

main() ->
    A = id(1),
    R1 = try B = A + 1, throw(B) catch C -> {A, C} after io:format("after sees ~p~n", [A]) end,
    io:format("~p~n", [R1]),
    R2 = try B2 = A * 10, {B2, A} of {X, Y} -> X - Y catch _:_ -> none end,
    io:format("~p~n", [R2]),
    R3 = try throw(first) catch V1 -> try throw({V1, second}) catch {V1, V2} -> {V1, V2} end end,
    io:format("~p~n", [R3]),
    R4 = try id({1, 2}) of {A, Z} -> {same_a, Z} catch error:E -> E end,
    io:format("~p~n", [R4]),
    R5 = try throw(A) catch throw:A -> bound_matches end,
    io:format("~p~n", [R5]),
    R6 = try (try throw(2) catch throw:A -> wrong end) catch T -> {not_a, T} end,
    io:format("~p~n", [R6]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: after sees 1
% expect: {1,2}
% expect: 9
% expect: {first,second}
% expect: {same_a,2}
% expect: bound_matches
% expect: {not_a,2}
