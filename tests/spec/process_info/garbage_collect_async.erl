%% garbage_collect/2 with {async, Id} returns async, and the result comes as a message.
-module(garbage_collect_async).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    io:format("~p~n", [garbage_collect(Pid, [{async, {my, id}}])]),
    io:format("~p~n", [receive {garbage_collect, {my, id}, R} -> R after 1000 -> none end]),
    io:format("~p~n", [garbage_collect(self(), [{async, self}, {type, minor}])]),
    io:format("~p~n", [receive {garbage_collect, self, Own} -> Own after 1000 -> none end]),
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [garbage_collect(Dead, [{async, dead}])]),
    io:format("~p~n", [receive {garbage_collect, dead, Gone} -> Gone after 1000 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: async
% expect: true
% expect: async
% expect: true
% expect: async
% expect: false
