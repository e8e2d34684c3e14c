%% A timer that sends to another process lives on when its starter ends; one to a name sends to who has it then.
-module(outlives_starter).
-export([main/0]).

main() ->
    Self = self(),
    {_, Ref} = spawn_monitor(fun() ->
        Self ! {timers, erlang:send_after(30, Self, {from, the, dead}), erlang:start_timer(30, some_name, hello)} end),
    {T1, T2} = receive {timers, A, B} -> {A, B} end,
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [is_integer(erlang:read_timer(T1))]),
    register(some_name, self()),
    io:format("~p~n", [receive {from, the, dead} = M -> M after 1000 -> none end]),
    io:format("~p~n", [receive {timeout, T2, M2} -> M2 after 1000 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: {from,the,dead}
% expect: hello
