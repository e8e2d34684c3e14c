%% When who suspended a process ends, the process runs again.
-module(suspender_dies).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> receive M -> Self ! {echo, M} end end),
    {Suspender, Ref} = spawn_monitor(fun() ->
        erlang:suspend_process(Pid),
        erlang:suspend_process(Pid),
        Self ! suspended,
        receive stop -> ok end
    end),
    receive suspended -> ok end,
    Pid ! hello,
    io:format("~p~n", [receive {echo, _} -> runs after 20 -> waits end]),
    Suspender ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [receive {echo, _} -> runs after 1000 -> waits end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: waits
% expect: runs
