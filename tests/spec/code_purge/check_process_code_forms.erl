%% check_process_code/2,3: the answer at once, or as a message with {async, Id}; a dead process is in no code.
-module(check_process_code_forms).
-export([main/0]).

main() ->
    load(one),
    Pid = spawn(made, wait, []),
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, process, Dead, _} -> ok end,
    io:format("~p~n", [check_process_code(Pid, made)]),
    load(two),
    io:format("~p~n", [check_process_code(Pid, made)]),
    io:format("~p ~p~n", [check_process_code(Dead, made), check_process_code(Pid, no_such_module)]),
    io:format("~p~n", [check_process_code(Pid, made, [{allow_gc, true}])]),
    io:format("~p~n", [check_process_code(Pid, made, [{async, {my, id}}])]),
    receive {check_process_code, Id, Answer} -> io:format("~p ~p~n", [Id, Answer]) end,
    async = check_process_code(Dead, made, [{allow_gc, true}, {async, dead}]),
    receive {check_process_code, dead, Answer2} -> io:format("~p~n", [Answer2]) end,
    io:format("~p~n", [check_process_code(self(), made, [])]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{wait, 0}]},
             {function, 2, wait, 0, [{clause, 2, [], [], [{'receive', 2, [{clause, 2, [{atom, 2, V}], [], [{atom, 2, V}]}]}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false
% expect: true
% expect: false false
% expect: true
% expect: async
% expect: {my,id} true
% expect: false
% expect: false
