%% A name stands for one process; it can be sent to and looked up.
-module(register).
-export([main/0]).

main() ->
    io:format("~p~n", [whereis(echo)]),
    Pid = spawn(fun() -> receive {From, M} -> From ! {echo, M} end end),
    io:format("~p~n", [register(echo, Pid)]),
    io:format("~p~n", [whereis(echo) =:= Pid]),
    io:format("~p~n", [lists:member(echo, registered())]),
    echo ! {self(), hi},
    receive {echo, M} -> io:format("~p~n", [M]) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: undefined
% expect: true
% expect: true
% expect: true
% expect: hi
