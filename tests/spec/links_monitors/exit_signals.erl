%% exit/2: normal is ignored by others, kill cannot be trapped and arrives as killed, anything else ends or is trapped.
-module(exit_signals).
-export([main/0]).

main() ->
    [report(Reason, Trap) || Reason <- [normal, kill, custom, shutdown], Trap <- [false, true]].

report(Reason, Trap) ->
    Parent = self(),
    {Pid, Ref} = spawn_monitor(fun() ->
                                       process_flag(trap_exit, Trap),
                                       Parent ! ready,
                                       receive
                                           {'EXIT', Parent, R} -> exit({trapped, R})
                                       after 100 -> exit(nothing_came)
                                       end
                               end),
    receive ready -> ok end,
    true = exit(Pid, Reason),
    receive {'DOWN', Ref, process, Pid, Result} -> io:format("~p ~p: ~p~n", [Reason, Trap, Result]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: normal false: nothing_came
% expect: normal true: {trapped,normal}
% expect: kill false: killed
% expect: kill true: killed
% expect: custom false: custom
% expect: custom true: {trapped,custom}
% expect: shutdown false: shutdown
% expect: shutdown true: {trapped,shutdown}
