%% A hundred thousand timers are set and cancelled, and none strikes.
% stress-skip: too large for a collection at every safepoint
-module(cancel_many).
-export([main/0]).

main() ->
    Timers = [erlang:send_after(20000 + N, self(), N) || N <- lists:seq(1, 100000)],
    Left = [erlang:cancel_timer(T) || T <- Timers],
    io:format("~p~n", [lists:all(fun is_integer/1, Left)]),
    io:format("~p~n", [receive X -> X after 20 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: none
