%% What a sensitive process has in its mailbox and dictionary nobody is told, itself included; all else is, and all when it is over.
-module(sensitive_hides).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> put(secret, 1), process_flag(sensitive, true), loop() end),
    [Pid ! {message, N} || N <- [1, 2, 3]],
    link(Pid),
    Ref = monitor(process, Pid),
    show(Pid),
    io:format("~p~n", [[process_info(Pid, {dictionary, secret}), process_info(Pid, [messages, dictionary])]]),
    io:format("~p~n", [[element(1, process_info(Pid, Item)) || Item <- [backtrace, heap_size, stack_size, reductions, memory]]]),
    false = process_flag(sensitive, true),
    put(mine, 2),
    put('$process_label', name),
    self() ! note,
    io:format("~p~n", [[get(mine), length(get()), process_info(self(), label), process_info(self(), dictionary), process_info(self(), messages),
                        process_info(self(), message_queue_len)]]),
    true = process_flag(sensitive, false),
    io:format("~p~n", [[process_info(self(), {dictionary, mine}), process_info(self(), label), process_info(self(), messages)]]),
    Pid ! open,
    receive opened -> ok after 50 -> ok end,
    show(Pid),
    demonitor(Ref).

show(Pid) ->
    Items = [messages, message_queue_len, dictionary, current_function, links, monitored_by, status, trap_exit],
    Value = fun({current_function, {_, F, A}}) -> {F, A};
               ({links, L}) -> length(L);
               ({monitored_by, L}) -> length(L);
               (Other) -> Other
            end,
    receive after 20 -> ok end,
    io:format("~p~n", [[Value(process_info(Pid, Item)) || Item <- Items]]),
    {current_stacktrace, Trace} = process_info(Pid, current_stacktrace),
    io:format("~p~n", [[{F, A} || {?MODULE, F, A, _} <- Trace]]).

loop() ->
    receive open -> process_flag(sensitive, false), loop() end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{messages,[]},
% expect:  {message_queue_len,3},
% expect:  {dictionary,[]},
% expect:  {loop,0},
% expect:  1,1,
% expect:  {status,waiting},
% expect:  {trap_exit,false}]
% expect: [{loop,0}]
% expect: [{{dictionary,secret},undefined},[{messages,[]},{dictionary,[]}]]
% expect: [backtrace,heap_size,stack_size,reductions,memory]
% expect: [2,2,{label,name},{dictionary,[]},{messages,[]},{message_queue_len,1}]
% expect: [{{dictionary,mine},2},{label,name},{messages,[note]}]
% expect: [{messages,[{message,1},{message,2},{message,3}]},
% expect:  {message_queue_len,3},
% expect:  {dictionary,[{secret,1}]},
% expect:  {loop,0},
% expect:  1,1,
% expect:  {status,waiting},
% expect:  {trap_exit,false}]
% expect: [{loop,0}]
