%% Memory of processes and binaries grows with what is made and falls when it is dropped.
% stress-skip: too large for a collection at every safepoint
-module(memory_follows).
-export([main/0]).

main() ->
    P0 = erlang:memory(processes),
    Self = self(),
    Pids = [spawn(fun() -> L = lists:seq(1, 20000), Self ! ready, receive stop -> length(L) end end) || _ <- lists:seq(1, 50)],
    [receive ready -> ok end || _ <- Pids],
    P1 = erlang:memory(processes),
    io:format("~p~n", [P1 - P0 >= 50 * 20000 * 16]),
    B0 = erlang:memory(binary),
    Binary = binary:copy(<<"x">>, 5000000),
    B1 = erlang:memory(binary),
    io:format("~p ~p~n", [B1 - B0 >= 5000000, byte_size(Binary)]),
    [P ! stop || P <- Pids].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true 5000000
