%% Linking to a process that is gone gives an exit signal with noproc.
-module(link_to_dead).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    {Pid, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [link(Pid)]),
    receive {'EXIT', Pid, Reason} -> io:format("~p~n", [Reason]) end,
    {Pid2, Ref2} = spawn_monitor(fun() -> link(Pid), timer:sleep(infinity) end),
    receive {'DOWN', Ref2, process, Pid2, Reason2} -> io:format("~p~n", [Reason2]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: noproc
% expect: {noproc,[{erlang,link,[<pid>],[{error_info,#{module => erl_erts_errors}}]},
% expect:          {link_to_dead,'-main/0-fun-1-',1,
% expect:                        [{file,"link_to_dead.erl"},{line,11}]}]}
