%% A monitor gets reason and trace of an error, the plain reason of an exit, and noproc for what is gone.
% stress-skip: the reports of crashes come later then
-module(down_reasons).
-export([main/0, id/1]).

main() ->
    Bodies = [fun() -> deep(id([])) end, fun() -> exit({plain, 1}) end, fun() -> throw(up) end, fun() -> ok end,
              fun() -> error(with_args, [1, 2]) end, fun() -> exit(self(), kill), receive after infinity -> ok end end,
              fun() -> exit(self(), {signal, r}), receive after infinity -> ok end end],
    [begin
         {Pid, Ref} = spawn_monitor(B),
         receive {'DOWN', Ref, process, Pid, R} -> tell(R) end,
         timer:sleep(120),
         Ref2 = monitor(process, Pid),
         receive {'DOWN', Ref2, process, Pid, R2} -> io:format("then ~p~n", [R2]) end
     end || B <- Bodies],
    ok.

tell({R, S}) when is_list(S) ->
    io:format("~p ~p~n", [R, [{F, A} || {_, F, A, _} <- S]]);
tell(R) -> io:format("~p~n", [R]).

deep(L) -> {tl(L)}.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg [{tl,[[]]},{deep,1}]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarg,[{erlang,tl,[[]],[{error_info,#{module => erl_erts_errors}}]},{down_reasons,deep,1,[{file,"down_reasons.erl"},{line,23}]}]}
% expect:
% expect: then noproc
% expect: {plain,1}
% expect: then noproc
% expect: {nocatch,up} [{'-main/0-fun-4-',0}]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {{nocatch,up},[{down_reasons,'-main/0-fun-4-',0,[{file,"down_reasons.erl"},{line,7}]}]}
% expect:
% expect: then noproc
% expect: normal
% expect: then noproc
% expect: with_args [{'-main/0-fun-2-',[1,2]}]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {with_args,[{down_reasons,'-main/0-fun-2-',[1,2],[{file,"down_reasons.erl"},{line,8}]}]}
% expect:
% expect: then noproc
% expect: killed
% expect: then noproc
% expect: {signal,r}
% expect: then noproc
