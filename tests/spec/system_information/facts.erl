%% What programs decide by: word size, limits, releases, schedulers.
-module(facts).
-export([main/0]).

main() ->
    io:format("~p~n", [[erlang:system_info(I) || I <- [wordsize, {wordsize, external}, otp_release, process_limit, atom_limit,
                                                       port_limit, ets_limit, threads, smp_support, heap_type, build_type]]]),
    io:format("~p~n", [erlang:system_info(schedulers_online) =< erlang:system_info(schedulers)]),
    Id = erlang:system_info(scheduler_id),
    io:format("~p~n", [Id >= 1 andalso Id =< erlang:system_info(schedulers)]),
    io:format("~p~n", [erlang:system_info(process_count) =:= length(processes())]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [8,8,"27",1048576,1048576,65536,8192,true,true,private,opt]
% expect: true
% expect: true
% expect: true
