%% spawn_opt with {monitor, Options} takes the options of monitor/3.
-module(spawn_monitor_options).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    {Pid, Ref} = spawn_opt(fun() -> receive {reply_to, Alias} -> Alias ! {hello, Alias}, exit(over) end end,
                           [{monitor, [{tag, ended}, {alias, reply_demonitor}]}]),
    Pid ! {reply_to, Ref},
    io:format("~p~n", [receive {hello, Ref} -> answered end]),
    io:format("~p~n", [receive {ended, Ref, _, _, _} -> struck after 20 -> silence end]),
    {Pid2, Ref2} = spawn_opt(fun() -> exit(over) end, [{monitor, [{tag, ended}]}, link]),
    io:format("~p~n", [receive {ended, Ref2, process, Pid2, Reason} -> Reason end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: answered
% expect: silence
% expect: over
