%% system_info/1, system_flag/2, statistics/1, memory/1 with arguments wrong.
-module(arguments).
-export([main/0]).

main() ->
    [io:format("~p ~p~n", [{F, Args}, try apply(erlang, F, Args) catch C:R -> {C, R} end]) || {F, Args} <- [
        {system_info, [foo]}, {system_info, ["schedulers"]}, {system_info, [17]}, {system_info, [{foo, bar}]}, {system_info, [{wordsize, x}]},
        {system_info, [{allocator, no_such}]},
        {system_flag, [foo, 1]}, {system_flag, [17, 1]}, {system_flag, [schedulers_online, 0]}, {system_flag, [schedulers_online, x]},
        {system_flag, [backtrace_depth, -1]}, {system_flag, [backtrace_depth, x]}, {system_flag, [min_heap_size, -1]},
        {system_flag, [fullsweep_after, x]}, {system_flag, [max_heap_size, x]}, {system_flag, [scheduler_wall_time, 1]}, {system_flag, [multi_scheduling, x]},
        {statistics, [foo]}, {statistics, [17]}, {statistics, [{a, b}]},
        {memory, [foo]}, {memory, [17]}, {memory, [[total, foo]]}, {memory, [[]]}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {system_info,[foo]} {error,badarg}
% expect: {system_info,["schedulers"]} {error,badarg}
% expect: {system_info,[17]} {error,badarg}
% expect: {system_info,[{foo,bar}]} {error,badarg}
% expect: {system_info,[{wordsize,x}]} {error,badarg}
% expect: {system_info,[{allocator,no_such}]} {error,badarg}
% expect: {system_flag,[foo,1]} {error,badarg}
% expect: {system_flag,[17,1]} {error,badarg}
% expect: {system_flag,[schedulers_online,0]} {error,badarg}
% expect: {system_flag,[schedulers_online,x]} {error,badarg}
% expect: {system_flag,[backtrace_depth,-1]} {error,badarg}
% expect: {system_flag,[backtrace_depth,x]} {error,badarg}
% expect: {system_flag,[min_heap_size,-1]} {error,badarg}
% expect: {system_flag,[fullsweep_after,x]} {error,badarg}
% expect: {system_flag,[max_heap_size,x]} {error,badarg}
% expect: {system_flag,[scheduler_wall_time,1]} {error,badarg}
% expect: {system_flag,[multi_scheduling,x]} {error,badarg}
% expect: {statistics,[foo]} {error,badarg}
% expect: {statistics,[17]} {error,badarg}
% expect: {statistics,[{a,b}]} {error,badarg}
% expect: {memory,[foo]} {error,badarg}
% expect: {memory,[17]} {error,badarg}
% expect: {memory,[[total,foo]]} {error,badarg}
% expect: {memory,[[]]} []
