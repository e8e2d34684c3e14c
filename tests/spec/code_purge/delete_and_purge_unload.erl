%% Deleted and purged, a module is gone; deleted only, its code goes on for those in it.
-module(delete_and_purge_unload).
-export([main/0]).

main() ->
    load(one),
    Pid = spawn(made, loop, []),
    true = code:delete(made),
    io:format("~p ~p ~p~n", [erlang:module_loaded(made), erlang:check_old_code(made), ask(Pid)]),
    io:format("~p~n", [try made:loop() catch error:undef -> undef end]),
    io:format("~p ~p~n", [erlang:function_exported(made, loop, 0), code:is_loaded(made)]),
    io:format("~p ~p~n", [code:purge(made), is_process_alive(Pid)]),
    io:format("~p ~p~n", [erlang:check_old_code(made), code:delete(made)]),
    load(two),
    io:format("~p~n", [ask(spawn(made, loop, []))]).

ask(Pid) -> Pid ! {self(), version}, receive {Pid, V} -> V end.

load(V) ->
    Reply = {op, 3, '!', {var, 3, 'P'}, {tuple, 3, [{call, 3, {atom, 3, self}, []}, {atom, 3, V}]}},
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{loop, 0}]},
             {function, 2, loop, 0,
              [{clause, 2, [], [],
                [{'receive', 2, [{clause, 2, [{tuple, 2, [{var, 2, 'P'}, {atom, 2, version}]}], [],
                                  [Reply, {call, 4, {atom, 4, loop}, []}]}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false true one
% expect: undef
% expect: false false
% expect: true false
% expect: false true
% expect: two
