%% A call of `fun M:F/A` where it stands is a call of that function: a BIF that guards may call leaves its caller in traces.
-module('003_call_of_a_function_named').
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [try F(id(X)) catch error:R:S -> {R, [N || {?MODULE, N, _, _} <- S, hd(atom_to_list(N)) =/= $-]} end])
     || F <- [fun remote/1, fun local/1, fun wrong_arity/1, fun spread/1], X <- [{1}, [1]]].

remote(X) -> (fun erlang:tuple_size/1)(X).

local(X) -> (fun size_of/1)(X).

wrong_arity(X) -> (fun erlang:tuple_size/1)(X, X).

spread(X) -> apply(fun lists:sum/1, [X]).

size_of(X) -> tuple_size(X).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: {badarg,[remote]}
% expect: 1
% expect: {badarg,[size_of]}
% expect: {{badarity,{fun erlang:tuple_size/1,[{1},{1}]}},[wrong_arity]}
% expect: {{badarity,{fun erlang:tuple_size/1,[[1],[1]]}},[wrong_arity]}
% expect: {function_clause,[]}
% expect: 1
