%% initial_call is what was spawned: erlang:apply/2 for funs.
-module(initial_call).
-export([main/0, loop/0, loop2/2]).

main() ->
    Pids = [spawn(fun() -> loop() end), spawn(?MODULE, loop, []), spawn(fun ?MODULE:loop/0), spawn(?MODULE, loop2, [a, b])],
    [io:format("~p~n", [process_info(P, initial_call)]) || P <- Pids].

loop() -> receive stop -> ok end.
loop2(_, _) -> receive stop -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {initial_call,{erlang,apply,2}}
% expect: {initial_call,{initial_call,loop,0}}
% expect: {initial_call,{erlang,apply,2}}
% expect: {initial_call,{initial_call,loop2,2}}
