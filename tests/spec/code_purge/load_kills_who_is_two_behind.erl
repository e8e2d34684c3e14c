%% Loading a third generation purges the first: a process still in it is killed, one in the second is not.
-module(load_kills_who_is_two_behind).
-export([main/0]).

main() ->
    load(one),
    {First, Ref} = spawn_monitor(made, wait, []),
    load(two),
    Second = spawn(made, wait, []),
    io:format("~p ~p~n", [is_process_alive(First), is_process_alive(Second)]),
    load(three),
    receive {'DOWN', Ref, process, First, Why} -> io:format("~p~n", [Why]) end,
    io:format("~p ~p~n", [is_process_alive(Second), erlang:check_process_code(Second, made)]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{wait, 0}]},
             {function, 2, wait, 0, [{clause, 2, [], [], [{'receive', 2, [{clause, 2, [{atom, 2, V}], [], [{atom, 2, V}]}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
% expect: killed
% expect: true true
