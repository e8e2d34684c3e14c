%% current_function, current_location and current_stacktrace of a process that waits.
-module(current_function).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> outer() end),
    receive after 20 -> ok end,
    io:format("~p~n", [process_info(Pid, current_function)]),
    {current_location, {M, F, A, Loc}} = process_info(Pid, current_location),
    io:format("~p ~p~n", [{M, F, A}, proplists:get_value(line, Loc)]),
    {current_stacktrace, Trace} = process_info(Pid, current_stacktrace),
    io:format("~p~n", [[{F1, A1} || {_, F1, A1, _} <- Trace]]),
    io:format("~p~n", [process_info(Pid, initial_call)]).

outer() -> X = inner(1), X + 1.
inner(N) ->
    receive
        stop -> N
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {current_function,{current_function,inner,1}}
% expect: {current_function,inner,1} 16
% expect: [{inner,1},{outer,0}]
% expect: {initial_call,{erlang,apply,2}}
