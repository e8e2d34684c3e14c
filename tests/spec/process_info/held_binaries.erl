%% binary lists the large binaries that a process holds: a reference, size and count of holders.
-module(held_binaries).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> B = binary:copy(<<"x">>, 1000), Self ! ready, receive {stop, To} -> To ! B end end),
    receive ready -> ok end,
    {binary, List} = process_info(Pid, binary),
    io:format("~p~n", [[Size || {_, Size, _} <- List]]),
    io:format("~p~n", [process_info(spawn(fun() -> receive stop -> ok end end), binary)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1000]
% expect: {binary,[]}
