%% fun_info of a local fun: type, module, arity, environment and the name the compiler gave it.
-module(fun_info_of_local).
-export([main/0, id/1]).

main() ->
    A = id(a),
    B = id({b}),
    F = fun(X, Y) -> {A, B, X, Y} end,
    [io:format("~p~n", [erlang:fun_info(F, K)]) || K <- [type, module, arity, env, name]],
    G = fun Loop(0) -> A; Loop(N) -> Loop(N - 1) end,
    [io:format("~p~n", [erlang:fun_info(G, K)]) || K <- [type, arity, env, name]],
    H = fun id/1,
    [io:format("~p~n", [erlang:fun_info(H, K)]) || K <- [type, arity, env, name]],
    io:format("~p~n", [lists:sort([K || {K, _} <- erlang:fun_info(F)])]),
    io:format("~p~n", [lists:sort([K || {K, _} <- erlang:fun_info(fun lists:map/2)])]),
    io:format("~p~n", [try erlang:fun_info(F, wrong) catch C:R -> {C, R} end]),
    io:format("~p~n", [try erlang:fun_info(id(no_fun), arity) catch C1:R1 -> {C1, R1} end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {type,local}
% expect: {module,fun_info_of_local}
% expect: {arity,2}
% expect: {env,[a,{b}]}
% expect: {name,'-main/0-fun-0-'}
% expect: {type,local}
% expect: {arity,1}
% expect: {env,[a]}
% expect: {name,'-main/0-Loop/1-1-'}
% expect: {type,local}
% expect: {arity,1}
% expect: {env,[]}
% expect: {name,id}
% expect: [arity,env,index,module,name,new_index,new_uniq,pid,type,uniq]
% expect: [arity,env,module,name,type]
% expect: {error,badarg}
% expect: {error,badarg}
