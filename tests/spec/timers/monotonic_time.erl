%% Monotonic time never goes back; units convert.
-module(monotonic_time).
-export([main/0]).

main() ->
    Times = [erlang:monotonic_time() || _ <- lists:seq(1, 1000)],
    io:format("~p~n", [Times =:= lists:sort(Times)]),
    io:format("~p~n", [[erlang:convert_time_unit(1500, millisecond, second), erlang:convert_time_unit(2, second, microsecond)]]),
    io:format("~p~n", [erlang:system_time(second) > 1_700_000_000]),
    io:format("~p~n", [erlang:unique_integer([positive]) > 0]),
    A = erlang:unique_integer([monotonic]),
    io:format("~p~n", [A < erlang:unique_integer([monotonic])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: [1,2000000]
% expect: true
% expect: true
% expect: true
