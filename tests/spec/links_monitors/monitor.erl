%% A monitor sends one DOWN message with its reference; noproc if the process is gone already.
-module(monitor).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive {stop, R} -> exit(R) end end),
    Ref1 = monitor(process, Pid),
    Ref2 = monitor(process, Pid),
    io:format("~p~n", [Ref1 =/= Ref2]),
    Pid ! {stop, bye},
    receive {'DOWN', Ref1, process, Pid, A} -> io:format("~p~n", [A]) end,
    receive {'DOWN', Ref2, process, Pid, B} -> io:format("~p~n", [B]) end,
    Ref3 = monitor(process, Pid),
    receive {'DOWN', Ref3, process, Pid, C} -> io:format("~p~n", [C]) end,
    Ref4 = monitor(process, no_such_name),
    receive {'DOWN', Ref4, process, Object, D} -> io:format("~p ~p~n", [Object =:= {no_such_name, node()}, D]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: bye
% expect: bye
% expect: noproc
% expect: true noproc
