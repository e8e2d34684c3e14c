%% no_auto_import lets a module's own function have the name of a BIF; without it the BIF must be called with erlang:.
-module(no_auto_import).
-compile({no_auto_import, [length/1, size/1, put/2, abs/1]}).
-export([main/0, abs/1]).
-import(lists, [max/1]).

main() ->
    io:format("~p~n", [length([1, 2, 3])]),
    io:format("~p~n", [erlang:length([1, 2, 3])]),
    io:format("~p~n", [size({a, b})]),
    io:format("~p~n", [put(k, v)]),
    io:format("~p~n", [erlang:put(k, v)]),
    io:format("~p~n", [apply(fun length/1, [x])]),
    io:format("~p~n", [?MODULE:abs(-1)]),
    io:format("~p~n", [max([3, 9, 4])]),
    io:format("~p~n", [guarded(-3)]).

length(_) -> my_length.
size(T) -> {my, erlang:size(T)}.
put(K, V) -> {kept, K, V}.
abs(X) -> {my_abs, X}.

guarded(N) when erlang:abs(N) =:= 3 -> the_bif;
guarded(_) -> no.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: my_length
% expect: 3
% expect: {my,2}
% expect: {kept,k,v}
% expect: undefined
% expect: my_length
% expect: {my_abs,-1}
% expect: 9
% expect: the_bif
