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
    receive {'DOWN', Ref2, process, Pid2, {Reason2, [{M, F, _, _} | _]}} -> ok end,
    timer:sleep(200),
    io:format("~p ~p~n", [Reason2, {M, F}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: noproc
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {noproc,[{erlang,link,[<pid>],[{error_info,#{module => erl_erts_errors}}]},{link_to_dead,'-main/0-fun-1-',1,[{file,"link_to_dead.erl"},{line,11}]}]}
% expect:
% expect: noproc {erlang,link}
