%% A process that runs a fun of old code is in old code: it is killed, where a process that only holds the fun is not.
-module(fun_running_in_old_code).
-export([main/0]).

main() ->
    load(one),
    Fun = made:waiter(),
    Runs = spawn(Fun),
    Holds = spawn(fun() -> receive {call, P} -> P ! {self(), catch_fun(Fun)} end end),
    wait_until_waiting(Runs),
    load(two),
    io:format("~p ~p~n", [erlang:check_process_code(Runs, made), erlang:check_process_code(Holds, made)]),
    io:format("~p~n", [code:purge(made)]),
    io:format("~p ~p~n", [is_process_alive(Runs), is_process_alive(Holds)]),
    Holds ! {call, self()},
    receive {Holds, What} -> io:format("~p~n", [What]) end.

catch_fun(Fun) -> try Fun() catch error:{badfun, Fun} -> badfun end.

wait_until_waiting(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), wait_until_waiting(Pid)
    end.

load(V) ->
    Wait = {'receive', 2, [{clause, 2, [{atom, 2, V}], [], [{atom, 2, V}]}]},
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{waiter, 0}]},
             {function, 2, waiter, 0, [{clause, 2, [], [], [{'fun', 2, {clauses, [{clause, 2, [], [], [Wait]}]}}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true false
% expect: true
% expect: false true
% expect: badfun
