%% A process that takes long to end tells of it with the flag exiting: out_exiting and in_exiting by turns, then out_exited; one that is killed was in before.
% stress-skip: eight thousand processes
-module(exits_in_slices).
-export([main/1]).

main(_) ->
    [io:format("~p ~p~n", [Flags, ended(Flags, How)]) || Flags <- [[exiting], [running, exiting], [running_procs, exiting], [running]], How <- [kill, stop]],
    P = spawn(fun() ->
        receive go -> [spawn_link(fun() -> receive never -> ok end end) || _ <- lists:seq(1, 8000)] end,
        receive stop -> ok end
    end),
    P ! go,
    receive after 300 -> ok end,
    1 = erlang:trace(P, true, [exiting]),
    P ! stop,
    receive after 300 -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    Told = told(P),
    io:format("~p ~p~n", [lists:last(Told), by_turns(Told)]).

%% How a process that waits ends.
ended(Flags, How) ->
    P = spawn(fun() -> receive stop -> ok end end),
    receive after 30 -> ok end,
    1 = erlang:trace(P, true, Flags),
    receive after 30 -> ok end,
    _ = told(P),
    case How of
        kill -> exit(P, kill);
        stop -> P ! stop
    end,
    receive after 50 -> ok end,
    [case Told of {in, {?MODULE, _, 0}} -> in; _ -> Told end || Told <- told(P)].

by_turns([{out_exiting, 0}, {in_exiting, 0} | Rest]) -> by_turns(Rest);
by_turns([{out_exited, 0}]) -> true;
by_turns(_) -> false.

told(P) -> receive {trace, P, Event, Where} -> [{Event, Where} | told(P)] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [exiting] [{out_exited,0}]
% expect: [exiting] [{out_exited,0}]
% expect: [running,exiting] [in,{out_exited,0}]
% expect: [running,exiting] [in,{out_exited,0}]
% expect: [running_procs,exiting] [in,{out_exited,0}]
% expect: [running_procs,exiting] [in,{out_exited,0}]
% expect: [running] [in]
% expect: [running] [in]
% expect: {out_exited,0} true
