%% A module with old code cannot be deleted: an exception and a report, and both generations go on.
-module(delete_with_old_code).
-export([main/0]).

main() ->
    load(one),
    First = spawn(made, loop, []),
    load(two),
    Second = spawn(made, loop, []),
    Failed = try erlang:delete_module(made) catch C:R -> {C, R} end,
    timer:sleep(50),
    io:format("~p~n", [Failed]),
    io:format("~p ~p ~p~n", [erlang:check_old_code(made), ask(First), ask(Second)]),
    io:format("~p ~p~n", [code:purge(made), is_process_alive(First)]),
    io:format("~p ~p~n", [erlang:delete_module(made), ask(Second)]),
    io:format("~p ~p~n", [code:purge(made), erlang:delete_module(made)]).

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
% expect: =ERROR REPORT==== time ===
% expect: Module made must be purged before deleting
% expect:
% expect:
% expect: {error,badarg}
% expect: true one two
% expect: true false
% expect: true two
% expect: true true
