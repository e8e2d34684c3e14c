%% {asynchronous, Tag} suspends without waiting and tells by message.
-module(asynchronous).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    io:format("~p~n", [erlang:suspend_process(Pid, [{asynchronous, tag}])]),
    io:format("~p~n", [receive {tag, Result} -> Result after 1000 -> none end]),
    io:format("~p~n", [erlang:suspend_process(Pid, [asynchronous])]),
    erlang:resume_process(Pid),
    erlang:resume_process(Pid),
    exit(Pid, kill),
    Ref = monitor(process, Pid),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    io:format("~p~n", [try erlang:suspend_process(Pid, [{asynchronous, again}]) catch C:R -> {C, R} end]),
    io:format("~p~n", [receive {again, Result2} -> Result2 after 20 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: suspended
% expect: true
% expect: true
% expect: badarg
