%% monitor/3 with a tag puts any term in the place of 'DOWN'.
-module(tag).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> exit(done) end end),
    R1 = monitor(process, Pid, [{tag, down}]),
    R2 = monitor(process, Pid, [{tag, {my, [tag], 1.5}}]),
    R3 = monitor(process, Pid, [{tag, first}, {tag, second}]),
    Pid ! stop,
    [receive {Tag, R, process, Pid, Reason} -> io:format("~p ~p~n", [Tag, Reason]) end || R <- [R1, R2, R3]],
    R4 = monitor(process, Pid, [{tag, gone}]),
    receive {T4, R4, process, Pid, Reason4} -> io:format("~p ~p~n", [T4, Reason4]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: down done
% expect: {my,[tag],1.5} done
% expect: second done
% expect: gone noproc
