%% is_process_alive/1, whereis/1, garbage_collect/1,2 with each argument wrong.
-module(is_process_alive_arguments).
-export([main/0]).

main() ->
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    Pid = spawn(fun() -> receive stop -> ok end end),
    [io:format("~p~n", [try apply(erlang, F, Args) catch C:R -> {C, R} end]) || {F, Args} <- [
        {is_process_alive, [foo]}, {is_process_alive, [Dead]}, {is_process_alive, [Pid]}, {whereis, [17]}, {whereis, [nobody]},
        {garbage_collect, [foo]}, {garbage_collect, [Dead]}, {garbage_collect, [Pid]}, {garbage_collect, [Pid, foo]},
        {garbage_collect, [Pid, [{type, medium}]]}, {garbage_collect, [Pid, [{type, minor}]]}, {garbage_collect, [Pid, [{type, major}]]},
        {garbage_collect, [Pid, [{async, x, y}]]}, {garbage_collect, [Dead, []]}, {garbage_collect, [foo, []]},
        {garbage_collect, [Pid, [major | x]]}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badarg}
% expect: false
% expect: true
% expect: {error,badarg}
% expect: undefined
% expect: {error,badarg}
% expect: false
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
% expect: true
% expect: {error,badarg}
% expect: false
% expect: {error,badarg}
% expect: {error,badarg}
