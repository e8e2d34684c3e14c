%% Guards in the of part and the catch part of a try may use all that is bound before, and fail silently.
-module(guards_of_try).
-export([main/0, id/1]).

main() ->
    L = id(10),
    [io:format("~p~n", [f(V, L)]) || V <- [5, 50, {throw, 5}, {throw, 50}, {throw, x}, {error, 1}, {exit, [a]}, a]].

f(V, Limit) ->
    try g(V) of
        N when N > Limit, is_integer(N) -> {big, N};
        N when N + Limit > 0 -> {small, N};
        N when N =:= a -> {atom, N}
    catch
        throw:N when N > Limit, is_integer(N) -> {thrown_big, N};
        throw:N when N < Limit -> {thrown_small, N};
        C:N when C =:= throw; N =:= Limit -> {thrown, N};
        C:N when is_atom(C), hd(N) =:= a -> {list, C, N};
        C:_ -> {class, C}
    end.

g({C, R}) -> erlang:raise(C, R, []);
g(V) -> V.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {small,5}
% expect: {big,50}
% expect: {thrown_small,5}
% expect: {thrown_big,50}
% expect: {thrown,x}
% expect: {class,error}
% expect: {list,exit,[a]}
% expect: {atom,a}
