%% With a timestamp flag messages are {trace_ts, ..., Time}; the kind of time is by the flag.
-module(timestamps).
-export([main/1]).

main(_) ->
    Me = self(),
    [begin
         P = traced([send, procs | Flags], fun() -> Me ! a, Me ! b end),
         receive a -> ok end,
         receive b -> ok end,
         {Events, Times} = lists:unzip(stamped(P)),
         io:format("~p ~p ~p ~p~n", [Flags, [element(1, E) || E <- Events], lists:usort([shape(T) || T <- Times]),
                                    Times =:= lists:sort(Times)]),
         told(P)
     end || Flags <- [[timestamp], [monotonic_timestamp], [strict_monotonic_timestamp]]].

stamped(P) ->
    receive
        {trace_ts, P, A, B, T} -> [{{A, B}, T} | stamped(P)];
        {trace_ts, P, A, B, C, T} -> [{{A, B, C}, T} | stamped(P)]
    after 0 -> []
    end.

shape({A, B, C}) when is_integer(A), is_integer(B), is_integer(C) -> three;
shape({A, B}) when is_integer(A), is_integer(B) -> two;
shape(A) when is_integer(A) -> one.

%% What was told of a process, without its pid.
told(P) ->
    receive
        {trace, P, A} -> [A | told(P)];
        {trace, P, A, B} -> [{A, B} | told(P)];
        {trace, P, A, B, C} -> [{A, B, C} | told(P)]
    after 0 -> []
    end.

%% Runs Fun in a traced process until its end; then everything has arrived.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> Fun() end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, Flags),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> P end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [timestamp] [send,send,exit] [three] true
% expect: [monotonic_timestamp] [send,send,exit] [one] true
% expect: [strict_monotonic_timestamp] [send,send,exit] [two] true
