%% start_time, end_time and clock sources hang together.
-module(time_items).
-export([main/0]).

main() ->
    Start = erlang:system_info(start_time),
    Now = erlang:monotonic_time(),
    End = erlang:system_info(end_time),
    io:format("~p~n", [[Start =< Now, Now < End,
                        erlang:system_info(time_correction)]]),
    {os_monotonic_time_source, M} = {os_monotonic_time_source, erlang:system_info(os_monotonic_time_source)},
    io:format("~p~n", [is_list(M) andalso lists:keymember(function, 1, M)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true]
% expect: true
