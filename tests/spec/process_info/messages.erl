%% messages lists the queue in order, DOWN and EXIT messages included.
-module(messages).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    self() ! first,
    Pid = spawn_link(fun() -> exit(x) end),
    receive {'EXIT', Pid, R} -> self() ! {exit, R} end,
    self() ! {last, "list", <<"binary">>},
    io:format("~p~n", [process_info(self(), messages)]),
    io:format("~p~n", [process_info(self(), message_queue_len)]),
    receive {exit, x} -> ok end,
    io:format("~p~n", [process_info(self(), [messages, message_queue_len])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {messages,[first,{exit,x},{last,"list",<<"binary">>}]}
% expect: {message_queue_len,3}
% expect: [{messages,[first,{last,"list",<<"binary">>}]},{message_queue_len,2}]
