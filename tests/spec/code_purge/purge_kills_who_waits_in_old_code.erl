%% A process that waits in old code, or will return to it, is killed by code:purge/1, and true says so.
-module(purge_kills_who_waits_in_old_code).
-export([main/0]).

main() ->
    load(one),
    Waits = watch(fun() -> made:wait() end),
    Calls = watch(fun() -> made:call(fun() -> receive stop -> ok end end) end),
    Traps = watch(fun() -> process_flag(trap_exit, true), made:wait() end),
    load(two),
    New = watch(fun() -> made:wait() end),
    io:format("~p~n", [[erlang:check_process_code(P, made) || {P, _} <- [Waits, Calls, Traps, New]]]),
    io:format("~p~n", [code:purge(made)]),
    [receive {'DOWN', Ref, process, P, Why} -> io:format("~p~n", [Why]) end || {P, Ref} <- [Waits, Calls, Traps]],
    io:format("~p~n", [is_process_alive(element(1, New))]),
    io:format("~p~n", [code:purge(made)]).

watch(Fun) ->
    {Pid, Ref} = spawn_monitor(Fun),
    erlang:yield(),
    wait_until_waiting(Pid),
    {Pid, Ref}.

wait_until_waiting(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), wait_until_waiting(Pid)
    end.

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{wait, 0}, {call, 1}]},
             {function, 2, wait, 0, [{clause, 2, [], [], [{'receive', 2, [{clause, 2, [{atom, 2, V}], [], [{atom, 2, V}]}]}]}]},
             {function, 3, call, 1, [{clause, 3, [{var, 3, 'F'}], [], [{tuple, 3, [{atom, 3, V}, {call, 3, {var, 3, 'F'}, []}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true,false]
% expect: true
% expect: killed
% expect: killed
% expect: killed
% expect: true
% expect: false
