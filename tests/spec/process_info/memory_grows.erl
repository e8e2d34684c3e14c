%% heap_size, total_heap_size, memory and stack_size grow with what a process holds, and shrink when it lets go.
-module(memory_grows).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> hold(Self) end),
    receive empty -> ok end,
    Before = sizes(Pid),
    Pid ! grow,
    receive grown -> ok end,
    Grown = sizes(Pid),
    Pid ! drop,
    receive dropped -> ok end,
    garbage_collect(Pid),
    After = sizes(Pid),
    io:format("~p~n", [[G > B || {G, B} <- lists:zip(Grown, Before)]]),
    io:format("~p~n", [[A < G || {A, G} <- lists:zip(After, Grown)]]).

sizes(Pid) -> [element(2, process_info(Pid, I)) || I <- [total_heap_size, memory]].

hold(To) ->
    To ! empty,
    receive grow -> List = lists:seq(1, 20000), To ! grown end,
    receive drop -> To ! {dropped_of, length(List)} end,
    To ! dropped,
    receive stop -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true]
% expect: [true,true]
