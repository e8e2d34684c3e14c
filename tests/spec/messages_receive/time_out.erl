%% after 0 looks at the queue only; after N waits; after infinity never ends.
-module(time_out).
-export([main/0]).

main() ->
    io:format("~p~n", [receive M -> M after 0 -> empty end]),
    io:format("~p~n", [receive M2 -> M2 after 30 -> timeout end]),
    io:format("~p~n", [receive after 10 -> slept end]),
    self() ! here,
    io:format("~p~n", [receive M3 -> M3 after 0 -> empty end]),
    self() ! late,
    io:format("~p~n", [receive late -> late after infinity -> never end]),
    T = 5,
    io:format("~p~n", [receive x -> x after T * 2 -> computed end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: empty
% expect: timeout
% expect: slept
% expect: here
% expect: late
% expect: computed
