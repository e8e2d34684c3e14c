%% A process that waits is scheduled for signals, too: it tells of being in and out for a question, a link or a monitor, not for its status.
% stress-skip: how many slices there are depends on it
-module(slices_of_questions).
-export([main/1]).

main(_) ->
    P = spawn(fun() -> receive stop -> ok end end),
    pause(),
    1 = erlang:trace(P, true, [running_procs]),
    pause(),
    _ = all(P),
    [begin Do(), pause(), io:format("~p ~p~n", [What, all(P)]) end || {What, Do} <- [
        {messages, fun() -> process_info(P, messages) end}, {current_function, fun() -> process_info(P, current_function) end},
        {link, fun() -> link(P) end}, {unlink, fun() -> unlink(P) end}, {monitor, fun() -> put(m, monitor(process, P)) end},
        {demonitor, fun() -> demonitor(get(m)) end}, {exit, fun() -> exit(P, normal) end}, {trace_info, fun() -> erlang:trace_info(P, flags) end},
        {garbage_collect, fun() -> erlang:garbage_collect(P) end}, {message, fun() -> P ! x end}, {stop, fun() -> P ! stop end}]].

pause() -> receive after 30 -> ok end.

all(P) -> receive {trace, P, Event, {?MODULE, _, 0}} -> [Event | all(P)]; {trace, P, Event, Other} -> [{Event, Other} | all(P)] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: messages [in,out]
% expect: current_function [in,out]
% expect: link [in,out]
% expect: unlink [in,out]
% expect: monitor [in,out]
% expect: demonitor [in,out]
% expect: exit [in,out]
% expect: trace_info [in,out]
% expect: garbage_collect [in,out]
% expect: message [in,out]
% expect: stop [in]
