%% atomic_load/1 loads all of the modules or none of them.
-module(atomic_load_all_or_none).
-export([main/0]).

main() ->
    {A, B} = {code(made_a, 1), code(made_b, 1)},
    io:format("~p~n", [code:atomic_load([{made_a, "a", A}, {made_b, "b", B}])]),
    io:format("~p ~p~n", [made_a:v(), made_b:v()]),
    {A2, B2} = {code(made_a, 2), code(made_b, 2)},
    io:format("~p~n", [code:atomic_load([{made_a, "a", A2}, {made_b, "b", B2}])]),
    io:format("~p ~p~n", [made_a:v(), made_b:v()]),
    _ = code:purge(made_a),
    io:format("~p~n", [code:atomic_load([{made_a, "a", code(made_a, 3)}, {made_b, "b", code(made_b, 3)}])]),
    io:format("~p ~p~n", [made_a:v(), made_b:v()]),
    io:format("~p~n", [code:atomic_load([nowhere_at_all])]),
    io:format("~p~n", [code:atomic_load([{made_c, "c", code(made_c, 1)}, {made_c, "c", code(made_c, 2)}])]),
    io:format("~p ~p~n", [erlang:module_loaded(made_c), code:atomic_load([])]).

code(M, V) ->
    {ok, M, Code} = compile:forms([{attribute, 1, module, M}, {attribute, 1, export, [{v, 0}]},
                                   {function, 2, v, 0, [{clause, 2, [], [], [{integer, 2, V}]}]}]),
    Code.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: 1 1
% expect: ok
% expect: 2 2
% expect: {error,[{made_b,not_purged}]}
% expect: 2 2
% expect: {error,[{nowhere_at_all,nofile}]}
% expect: {error,[{made_c,duplicated}]}
% expect: false ok
