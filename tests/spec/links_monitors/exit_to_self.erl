%% exit(self(), Reason) sends a signal to oneself; normal counts then.
-module(exit_to_self).
-export([main/0]).

main() ->
    [begin
         {Pid, Ref} = spawn_monitor(fun() -> process_flag(trap_exit, Trap), exit(self(), Reason), receive M -> exit({got, M}) after 50 -> exit(nothing) end end),
         receive {'DOWN', Ref, process, Pid, Result} -> io:format("~p ~p: ~p~n", [Trap, Reason, shorten(Result)]) end
     end || Trap <- [false, true], Reason <- [normal, other, kill]].

shorten({got, {'EXIT', Pid, Reason}}) when is_pid(Pid) -> {got, Reason};
shorten(Other) -> Other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false normal: normal
% expect: false other: other
% expect: false kill: killed
% expect: true normal: {got,normal}
% expect: true other: {got,other}
% expect: true kill: killed
