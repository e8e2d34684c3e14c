%% A list of items gives pairs in that order, repetitions included.
-module(list_of_items).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    io:format("~p~n", [process_info(Pid, [trap_exit, status, trap_exit, message_queue_len])]),
    io:format("~p~n", [process_info(Pid, [registered_name, priority])]),
    io:format("~p~n", [process_info(self(), [registered_name])]),
    register(somebody, Pid),
    io:format("~p~n", [process_info(Pid, [registered_name, priority])]),
    io:format("~p ~p~n", [process_info(Pid, registered_name), process_info(self(), registered_name)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{trap_exit,false},{status,runnable},{trap_exit,false},{message_queue_len,0}]
% expect: [{registered_name,[]},{priority,normal}]
% expect: [{registered_name,[]}]
% expect: [{registered_name,somebody},{priority,normal}]
% expect: {registered_name,somebody} []
