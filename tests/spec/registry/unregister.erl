%% unregister frees the name; so does the end of the process.
-module(unregister).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    register(name, Pid),
    io:format("~p~n", [unregister(name)]),
    io:format("~p ~p~n", [whereis(name), is_process_alive(Pid)]),
    register(again, Pid),
    Ref = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [whereis(again)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: undefined true
% expect: undefined
