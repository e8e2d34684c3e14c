%% A pid stays a valid term after its process ended.
-module(is_alive).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    io:format("~p~n", [is_process_alive(Pid)]),
    Ref = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Ref, process, Pid, Reason} -> io:format("~p~n", [Reason]) end,
    io:format("~p~n", [is_process_alive(Pid)]),
    io:format("~p~n", [Pid ! ignored]),
    io:format("~p~n", [is_process_alive(self())]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: normal
% expect: false
% expect: ignored
% expect: true
