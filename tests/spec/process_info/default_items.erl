%% process_info/1 lists the items in OTP's order, the name first if there is one.
-module(default_items).
-export([main/0]).

main() ->
    io:format("~p~n", [[K || {K, _} <- process_info(self())]]),
    Pid = spawn(fun() -> register(named, self()), receive stop -> ok end end),
    receive after 10 -> ok end,
    io:format("~p~n", [[K || {K, _} <- process_info(Pid)]]),
    io:format("~p~n", [hd(process_info(Pid))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [current_function,initial_call,status,message_queue_len,links,dictionary,
% expect:  trap_exit,error_handler,priority,group_leader,total_heap_size,heap_size,
% expect:  stack_size,reductions,garbage_collection,suspending]
% expect: [registered_name,current_function,initial_call,status,message_queue_len,links,
% expect:  dictionary,trap_exit,error_handler,priority,group_leader,total_heap_size,
% expect:  heap_size,stack_size,reductions,garbage_collection,suspending]
% expect: {registered_name,named}
