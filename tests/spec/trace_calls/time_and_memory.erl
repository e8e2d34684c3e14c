%% call_time and call_memory measure functions by process: calls, and time or words; what other measured functions use is theirs.
% stress-skip: what a process allocates depends on it
-module(time_and_memory).
-export([main/1, builds/1, through/1, loop/2, fails/1, idle/1]).

main(_) ->
    Functions = [{builds, 1}, {through, 1}, {loop, 2}, {fails, 1}, {idle, 1}],
    io:format("~p ~p~n", [erlang:trace_pattern({?MODULE, '_', '_'}, true, [call_memory]), erlang:trace_pattern({?MODULE, loop, 2}, true, [call_time])]),
    1 = erlang:trace(self(), true, [call]),
    10 = length(builds(10)),
    {_, _, _} = through(5),
    loop(1000, []),
    [try fails(X) catch error:_ -> ok end || X <- [1, 2]],
    Untraced = spawn_monitor(fun() -> idle(1) end),
    receive {'DOWN', _, process, _, normal} -> Untraced end,
    erlang:trace(self(), false, [call]),
    builds(10),
    [io:format("~p ~p~n", [Name, of_me(erlang:trace_info({?MODULE, Name, Arity}, call_memory))]) || {Name, Arity} <- Functions],
    {call_time, [{Pid, 1001, Seconds, Micros}]} = erlang:trace_info({?MODULE, loop, 2}, call_time),
    io:format("~p~n", [{Pid =:= self(), Seconds < 10, is_integer(Micros), Micros < 1000000}]),
    io:format("~p~n", [erlang:trace_info({?MODULE, idle, 1}, call_time)]),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, '_', '_'}, false, [call_memory, call_time])]),
    io:format("~p~n", [[erlang:trace_info({?MODULE, loop, 2}, Item) || Item <- [call_memory, call_time, traced]]]).

%% What an exception allocates is not looked at.
of_me({Item, Lines}) -> {Item, [{Pid =:= self(), Calls, if Words < 50; Calls > 1000 -> Words; true -> many end} || {Pid, Calls, Words} <- Lines]}.

builds(0) -> [];
builds(N) -> [N | builds(N - 1)].

through(N) ->
    L = builds(N),
    {N, L, idle(N)}.

loop(0, L) -> L;
loop(N, L) -> loop(N - 1, [N | L]).

fails(X) -> put(list, [X, X]), element(X, get(list)).

idle(0) -> 0;
idle(X) -> idle(X - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 14 1
% expect: builds {call_memory,[{true,17,30}]}
% expect: through {call_memory,[{true,1,4}]}
% expect: loop {call_memory,[{true,1001,2000}]}
% expect: fails {call_memory,[{true,2,many}]}
% expect: idle {call_memory,[{true,6,0}]}
% expect: {true,true,true,true}
% expect: {call_time,false}
% expect: 14
% expect: [{call_memory,false},{call_time,false},{traced,false}]
