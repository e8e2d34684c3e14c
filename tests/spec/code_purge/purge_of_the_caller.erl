%% A process that purges the code it is in is killed like any other.
-module(purge_of_the_caller).
-export([main/0]).

main() ->
    load(one),
    {Pid, Ref} = spawn_monitor(fun() -> made:call(fun() -> load(two), code:purge(made), exit(not_reached) end) end),
    receive {'DOWN', Ref, process, Pid, Why} -> io:format("~p~n", [Why]) end,
    wait_until_purged(),
    io:format("~p~n", [made:call(fun() -> ok end)]),
    {Soft, Ref2} = spawn_monitor(fun() -> made:call(fun() -> load(three), exit(code:soft_purge(made)) end) end),
    receive {'DOWN', Ref2, process, Soft, Why2} -> io:format("~p~n", [Why2]) end.

wait_until_purged() ->
    case erlang:check_old_code(made) of
        true -> erlang:yield(), wait_until_purged();
        false -> ok
    end.

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{call, 1}]},
             {function, 3, call, 1, [{clause, 3, [{var, 3, 'F'}], [], [{tuple, 3, [{atom, 3, V}, {call, 3, {var, 3, 'F'}, []}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: killed
% expect: {two,ok}
% expect: false
