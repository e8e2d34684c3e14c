%% Monotonic and system time, offset and units belong together.
-module(clocks).
-export([main/0]).

main() ->
    M1 = erlang:monotonic_time(),
    M2 = erlang:monotonic_time(),
    show(M2 >= M1),
    show(abs(erlang:system_time() - (erlang:monotonic_time() + erlang:time_offset())) < erlang:convert_time_unit(1, second, native)),
    [show([is_integer(erlang:F(U)) || U <- [second, millisecond, microsecond, nanosecond, native, perf_counter, 1, 1000, 7]]) || F <- [monotonic_time, system_time, time_offset]],
    show([erlang:convert_time_unit(N, millisecond, second) || N <- [0, 1, 999, 1000, 1999, -1, -1000, -1001]]),
    show([erlang:convert_time_unit(1, second, U) || U <- [millisecond, microsecond, nanosecond, 3]]),
    show(erlang:convert_time_unit(1 bsl 70, second, millisecond)),
    [fails(fun() -> erlang:monotonic_time(U) end) || U <- [x, 0, -1, 1.0, "s"]],
    [fails(fun() -> erlang:convert_time_unit(A, B, C) end) || {A, B, C} <- [{x, second, second}, {1.0, second, second}, {1, x, second}, {1, second, 0}]].

show(Value) -> io:format("~0kp~n", [Value]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: [true,true,true,true,true,true,true,true,true]
% expect: [true,true,true,true,true,true,true,true,true]
% expect: [true,true,true,true,true,true,true,true,true]
% expect: [0,0,0,1,1,-1,-1,-2]
% expect: [1000,1000000,1000000000,3]
% expect: 1180591620717411303424000
% expect: error:badarg erlang:monotonic_time/1
% expect: error:badarg erlang:monotonic_time/1
% expect: error:badarg erlang:monotonic_time/1
% expect: error:badarg erlang:monotonic_time/1
% expect: error:badarg erlang:monotonic_time/1
% expect: error:badarg erlang:convert_time_unit/3
% expect: error:badarg erlang:convert_time_unit/3
% expect: error:badarg erlang:convert_time_unit/3
% expect: error:badarg erlang:convert_time_unit/3
