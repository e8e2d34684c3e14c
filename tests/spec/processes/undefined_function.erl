%% Spawning what does not exist gives a process that fails with undef, reported as such.
-module(undefined_function).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(no_such_module, no_function, [1]),
    receive {'DOWN', Ref, process, Pid, {undef, [{M, F, A, _} | _]}} -> ok end,
    timer:sleep(200),
    io:format("~p~n", [{M, F, A}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {undef,[{no_such_module,no_function,[1],[]}]}
% expect:
% expect: {no_such_module,no_function,[1]}
