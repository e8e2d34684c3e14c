%% unless_suspending suspends once and tells; options are checked.
-module(unless_suspending).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    io:format("~p~n", [[erlang:suspend_process(Pid, [unless_suspending]) || _ <- [1, 2]]]),
    {suspending, [{_, Count, _}]} = process_info(self(), suspending),
    io:format("~p~n", [Count]),
    erlang:resume_process(Pid),
    receive after 20 -> ok end,
    io:format("~p~n", [process_info(Pid, status)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false]
% expect: 1
% expect: {status,waiting}
