%% process_info tells about a process; of a dead one it is undefined.
-module(info).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> register(infoed, self()), receive stop -> ok end end),
    timer:sleep(50),
    Pid ! one,
    Pid ! two,
    timer:sleep(20),
    [io:format("~p~n", [process_info(Pid, Item)])
     || Item <- [registered_name, message_queue_len, messages, status, trap_exit, links, monitors, dictionary, priority]],
    exit(Pid, kill),
    timer:sleep(20),
    io:format("~p~n", [process_info(Pid, status)]),
    io:format("~p~n", [process_info(self(), trap_exit)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {registered_name,infoed}
% expect: {message_queue_len,2}
% expect: {messages,[one,two]}
% expect: {status,waiting}
% expect: {trap_exit,false}
% expect: {links,[]}
% expect: {monitors,[]}
% expect: {dictionary,[]}
% expect: {priority,normal}
% expect: undefined
% expect: {trap_exit,false}
