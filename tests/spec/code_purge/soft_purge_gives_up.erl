%% code:soft_purge/1 leaves old code that a process is in, and says false; when the process has left, it purges.
-module(soft_purge_gives_up).
-export([main/0]).

main() ->
    io:format("~p~n", [code:soft_purge(made)]),
    load(one),
    {Pid, Ref} = spawn_monitor(made, wait, []),
    load(two),
    io:format("~p ~p~n", [code:soft_purge(made), is_process_alive(Pid)]),
    io:format("~p~n", [erlang:check_old_code(made)]),
    Pid ! one,
    receive {'DOWN', Ref, process, Pid, Why} -> io:format("~p~n", [Why]) end,
    io:format("~p~n", [code:soft_purge(made)]),
    io:format("~p~n", [erlang:check_old_code(made)]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{wait, 0}]},
             {function, 2, wait, 0, [{clause, 2, [], [], [{'receive', 2, [{clause, 2, [{atom, 2, V}], [], [{atom, 2, V}]}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: false true
% expect: true
% expect: normal
% expect: true
% expect: false
