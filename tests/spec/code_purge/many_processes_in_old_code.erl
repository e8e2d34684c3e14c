%% A hundred processes in old code and a hundred in new: the purge kills the first and spares the others.
-module(many_processes_in_old_code).
-export([main/0]).

main() ->
    load(one),
    Old = [spawn(made, wait, []) || _ <- lists:seq(1, 100)],
    load(two),
    New = [spawn(made, wait, []) || _ <- lists:seq(1, 100)],
    io:format("~p~n", [count(fun(P) -> erlang:check_process_code(P, made) end, Old ++ New)]),
    io:format("~p~n", [code:soft_purge(made)]),
    io:format("~p~n", [code:purge(made)]),
    io:format("~p ~p~n", [count(fun is_process_alive/1, Old), count(fun is_process_alive/1, New)]),
    [P ! two || P <- New],
    [begin R = monitor(process, P), receive {'DOWN', R, process, P, _} -> ok end end || P <- New],
    load(three),
    io:format("~p~n", [code:soft_purge(made)]).

count(Fun, List) -> length(lists:filter(Fun, List)).

load(V) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{wait, 0}]},
                                      {function, 2, wait, 0,
                                       [{clause, 2, [], [], [{'receive', 2, [{clause, 2, [{atom, 2, V}], [], [{atom, 2, V}]}]}]}]}]),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 100
% expect: false
% expect: true
% expect: 0 100
% expect: true
