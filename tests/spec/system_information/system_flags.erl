%% system_flag/2 returns the old value and sets the new one.
-module(system_flags).
-export([main/0]).

main() ->
    Old = erlang:system_flag(backtrace_depth, 4),
    io:format("~p ~p~n", [Old, erlang:system_flag(backtrace_depth, Old)]),
    io:format("~p~n", [[erlang:system_flag(fullsweep_after, 100), erlang:system_info(fullsweep_after), erlang:system_flag(fullsweep_after, 65535)]]),
    io:format("~p~n", [[erlang:system_flag(min_heap_size, 500), erlang:system_info(min_heap_size), erlang:system_flag(min_heap_size, 233)]]),
    io:format("~kp~n", [[erlang:system_flag(max_heap_size, 1000000), erlang:system_info(max_heap_size), erlang:system_flag(max_heap_size, 0)]]),
    N = erlang:system_info(schedulers_online),
    io:format("~p~n", [erlang:system_flag(schedulers_online, N) =:= N]),
    io:format("~p~n", [[erlang:system_flag(scheduler_wall_time, true), erlang:system_flag(scheduler_wall_time, false)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 8 4
% expect: [65535,{fullsweep_after,100},100]
% expect: [233,{min_heap_size,610},610]
% expect: [#{error_logger => true,include_shared_binaries => false,kill => true,
% expect:    size => 0},
% expect:  #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:    size => 1000000},
% expect:  #{error_logger => true,include_shared_binaries => false,kill => true,
% expect:    size => 1000000}]
% expect: true
% expect: [false,true]
