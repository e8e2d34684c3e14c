%% Operands, arguments, tuple, list and map elements are evaluated from left to right, before the call or construction fails.
-module(evaluation_of_arguments).
-export([main/0]).

main() ->
    show(fun() -> t(1) + t(2) * t(3) end),
    show(fun() -> {t(1), [t(2), t(3) | t(4)]} end),
    show(fun() -> maps:size(#{t(1) => t(2), t(3) => t(4)}) end),
    show(fun() -> (t(fun(A, B) -> A - B end))(t(1), t(2)) end),
    show(fun() -> (t(lists)):(t(append))(t([1]), t([2])) end),
    show(fun() -> t(a) + t(1) + t(2) end),
    show(fun() -> no_function(t(1), t(2)) end),
    show(fun() -> missing_module:f(t(1), throw(early), t(3)) end),
    show(fun() -> t(x) =:= t(y) end),
    show(fun() -> t([1]) ++ t([2]) ++ t([3]) end),
    show(fun() -> t([1, 2, 3]) -- t([2]) -- t([2]) end).

no_function(A, B) -> apply(undefined_mod, f, [A, B]).

t(X) when is_function(X) -> io:format("fun "), X;
t(X) -> io:format("~p ", [X]), X.

show(F) ->
    V = try F() catch C:R -> {C, R} end,
    io:format("-> ~p~n", [V]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 2 3 -> 7
% expect: 1 2 3 4 -> {1,[2,3|4]}
% expect: 1 2 3 4 -> 2
% expect: fun 1 2 -> -1
% expect: lists append [1] [2] -> [1,2]
% expect: a 1 -> {error,badarith}
% expect: 1 2 -> {error,undef}
% expect: 1 -> {throw,early}
% expect: x y -> false
% expect: [1] [2] [3] -> [1,2,3]
% expect: [1,2,3] [2] [2] -> [1,2,3]
