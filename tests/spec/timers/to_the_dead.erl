%% A timer that sends to another process ends with it: cancelling gives false.
-module(to_the_dead).
-export([main/0]).

main() ->
    {Pid, Ref} = spawn_monitor(fun() -> receive stop -> ok end end),
    T1 = erlang:send_after(60000, Pid, late),
    T2 = erlang:start_timer(60000, Pid, late),
    io:format("~p ~p~n", [is_integer(erlang:read_timer(T1)), is_integer(erlang:read_timer(T2))]),
    Pid ! stop,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    receive after 20 -> ok end,
    io:format("~p~n", [[erlang:read_timer(T1), erlang:cancel_timer(T1), erlang:cancel_timer(T2)]]),
    io:format("~p~n", [erlang:cancel_timer(erlang:send_after(60000, Pid, too_late))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
% expect: [false,false,false]
% expect: false
