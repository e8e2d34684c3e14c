%% `apply` takes its arguments as a list that is known only at run time, within an expression and as the last call.
-module(apply_argument_lists).
-export([main/0, add/2]).

main() ->
    Args = id([1, 2]),
    io:format("~p~n", [{apply(id(?MODULE), id(add), Args), apply(id(fun add/2), Args)}]),
    io:format("~p~n", [{last(fun add/2, Args), last(?MODULE, add, Args)}]),
    io:format("~p~n", [[apply(fun() -> none end, id([])) | apply(id(erlang), id('+'), Args)]]),
    [io:format("~p~n", [outcome(fun() -> {apply(id(F), id(A))} end)])
     || {F, A} <- [{fun add/2, [1]}, {add, Args}, {fun ?MODULE:add/3, [1, 2, 3]}, {fun add/2, [1 | 2]}]],
    [io:format("~p~n", [outcome(fun() -> last(M, F, A) end)])
     || {M, F, A} <- [{?MODULE, add, [a, 1]}, {1, add, Args}, {?MODULE, missing, Args}, {?MODULE, add, none}]].

last(F, Args) -> apply(F, Args).

last(M, F, Args) -> apply(M, F, Args).

add(A, B) -> A + B.

outcome(F) ->
    try F()
    catch C:R -> {C, R}
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {3,3}
% expect: {3,3}
% expect: [none|3]
% expect: {error,{badarity,{#Fun<apply_argument_lists.0.uniq>,[1]}}}
% expect: {error,{badfun,add}}
% expect: {error,undef}
% expect: {error,badarg}
% expect: {error,badarith}
% expect: {error,badarg}
% expect: {error,undef}
% expect: {error,badarg}
