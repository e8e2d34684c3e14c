%% A fun that is a persistent term stays there when its module is replaced and purged; it can be called no more.
-module(purged_funs).
-export([main/0]).

main() ->
    load(1),
    persistent_term:put(?MODULE, {made:adder(10), fun made:plain/0}),
    {Held, External} = persistent_term:get(?MODULE),
    io:format("~p ~p~n", [Held(1), External()]),
    load(2),
    {Old, _} = persistent_term:get(?MODULE),
    io:format("old code: ~p ~p~n", [Old(1), External()]),
    io:format("purge: ~p~n", [code:purge(made)]),
    {Purged, Plain} = persistent_term:get(?MODULE),
    io:format("purged: ~p ~p ~p~n", [call(Purged), Plain(), Purged =:= Held]),
    io:format("~w~n", [[proplists:get_value(K, erlang:fun_info(Purged)) || K <- [module, arity, env, type]]]),
    persistent_term:put(?MODULE, made:adder(20)),
    io:format("new: ~p~n", [(persistent_term:get(?MODULE))(1)]).

call(Fun) ->
    try Fun(1)
    catch error:Reason -> case Reason of {badfun, Fun} -> badfun; _ -> Reason end
    end.

%% The body differs, so that the fun is not the same.
load(N) ->
    Body = {tuple, 3, [{integer, 3, N}, {op, 3, '+', {var, 3, 'X'}, {var, 3, 'Y'}}]},
    Fun = {'fun', 3, {clauses, [{clause, 3, [{var, 3, 'Y'}], [], [Body]}]}},
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{adder, 1}, {plain, 0}]},
             {function, 3, adder, 1, [{clause, 3, [{var, 3, 'X'}], [], [Fun]}]},
             {function, 4, plain, 0, [{clause, 4, [], [], [{integer, 4, N}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,11} 1
% expect: old code: {1,11} 2
% expect: purge: false
% expect: purged: badfun 2 true
% expect: [made,1,[10],local]
% expect: new: {2,21}
