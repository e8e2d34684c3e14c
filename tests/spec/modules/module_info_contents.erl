%% module_info/0 and /1: module, exports and functions; what is exported by the compiler itself is there as well.
-module(module_info_contents).
-export([main/0, b/2, a/1]).
-vsn(fixed).

main() ->
    io:format("~p~n", [?MODULE:module_info(module)]),
    io:format("~p~n", [lists:sort(?MODULE:module_info(exports))]),
    io:format("~p~n", [[F || F <- lists:sort(?MODULE:module_info(functions)), element(1, F) =/= '-inlined-']]),
    io:format("~p~n", [?MODULE:module_info(attributes)]),
    io:format("~p~n", [[K || {K, _} <- ?MODULE:module_info()]]),
    io:format("~p~n", [is_binary(?MODULE:module_info(md5))]),
    io:format("~p~n", [?MODULE:module_info(nifs)]),
    io:format("~p~n", [is_list(?MODULE:module_info(compile))]),
    io:format("~p~n", [try ?MODULE:module_info(id(nonsense)) catch C:R -> {C, R} end]),
    io:format("~p~n", [module_info(module)]),
    io:format("~p ~p~n", [erlang:function_exported(?MODULE, a, 1), erlang:function_exported(?MODULE, id, 1)]).

a(X) -> (fun(Y) -> {X, Y} end)(id(1)).
b(X, Y) -> [X + Z || Z <- Y].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: module_info_contents
% expect: [{a,1},{b,2},{main,0},{module_info,0},{module_info,1}]
% expect: [{'-a/1-fun-0-',2},
% expect:  {'-b/2-lc$^0/1-0-',2},
% expect:  {'-main/0-lc$^0/1-0-',1},
% expect:  {'-main/0-lc$^1/1-1-',1},
% expect:  {a,1},
% expect:  {b,2},
% expect:  {id,1},
% expect:  {main,0},
% expect:  {module_info,0},
% expect:  {module_info,1}]
% expect: [{vsn,[fixed]}]
% expect: [module,exports,attributes,compile,md5]
% expect: true
% expect: []
% expect: true
% expect: {error,badarg}
% expect: module_info_contents
% expect: true false
