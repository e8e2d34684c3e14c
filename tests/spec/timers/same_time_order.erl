%% Timers with different times strike in the order of their times.
-module(same_time_order).
-export([main/0]).

main() ->
    [erlang:send_after(T, self(), {t, T}) || T <- [30, 10, 50, 20, 40]],
    io:format("~p~n", [[receive {t, T} -> T end || _ <- lists:seq(1, 5)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [10,20,30,40,50]
