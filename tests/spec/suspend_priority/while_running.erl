%% A process that computes is suspended when suspend_process/1 returns.
-module(while_running).
-export([main/0]).

main() ->
    Counter = counters_new(),
    Pid = spawn(fun() -> count(Counter) end),
    erlang:suspend_process(Pid),
    {reductions, R1} = process_info(Pid, reductions),
    receive after 20 -> ok end,
    {reductions, R2} = process_info(Pid, reductions),
    io:format("~p ~p~n", [R1 =:= R2, process_info(Pid, status)]),
    erlang:resume_process(Pid),
    receive after 20 -> ok end,
    {reductions, R3} = process_info(Pid, reductions),
    io:format("~p~n", [R3 > R2]),
    exit(Pid, kill).

counters_new() -> 0.
count(N) -> count(N + 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true {status,suspended}
% expect: true
