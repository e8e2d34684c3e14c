%% Ten thousand timers fire, each once, none early.
% stress-skip: too large for a collection at every safepoint
-module(many).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(millisecond),
    Refs = [{erlang:start_timer(N rem 50, self(), N), N} || N <- lists:seq(1, 10_000)],
    Early = [N || {Ref, N} <- Refs, receive {timeout, Ref, N} -> erlang:monotonic_time(millisecond) - Start < N rem 50 end],
    io:format("~p~n", [Early]),
    io:format("~p~n", [receive M -> M after 60 -> no_more end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
% expect: no_more
