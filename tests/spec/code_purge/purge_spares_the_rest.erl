%% code:purge/1 removes old code; a process that is not in it lives on, and false says that nobody was killed.
-module(purge_spares_the_rest).
-export([main/0]).

main() ->
    load(one),
    Idle = spawn(fun() -> receive stop -> ok end end),
    io:format("~p ~p~n", [erlang:check_old_code(made), code:purge(made)]),
    load(two),
    io:format("~p ~p~n", [erlang:check_old_code(made), code:purge(made)]),
    io:format("~p ~p~n", [erlang:check_old_code(made), code:purge(made)]),
    io:format("~p ~p ~p~n", [made:v(), is_process_alive(Idle), is_process_alive(self())]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}]},
             {function, 2, v, 0, [{clause, 2, [], [], [{atom, 2, V}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false false
% expect: true false
% expect: false false
% expect: two true true
