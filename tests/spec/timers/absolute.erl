%% Options {abs, true}: the time is one of erlang:monotonic_time(millisecond), in the past at once.
-module(absolute).
-export([main/0]).

main() ->
    Now = erlang:monotonic_time(millisecond),
    R1 = erlang:start_timer(Now + 20, self(), soon, [{abs, true}]),
    R2 = erlang:start_timer(Now - 5, self(), past, [{abs, true}]),
    erlang:send_after(Now + 10, self(), between, [{abs, true}]),
    io:format("~p~n", [[receive {timeout, R2, past} -> past end, receive between -> between end, receive {timeout, R1, soon} -> soon end]]),
    io:format("~p~n", [erlang:monotonic_time(millisecond) >= Now + 20]),
    erlang:send_after(5, self(), relative, [{abs, false}]),
    io:format("~p~n", [receive relative -> relative end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [past,between,soon]
% expect: true
% expect: relative
