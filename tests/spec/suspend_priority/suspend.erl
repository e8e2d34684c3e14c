%% A suspended process does nothing until it is resumed; its messages wait.
-module(suspend).
-export([main/0]).

main() ->
    Self = self(),
    Pid = spawn(fun() -> echo(Self) end),
    Pid ! one,
    io:format("~p~n", [receive {echo, one} -> one end]),
    true = erlang:suspend_process(Pid),
    Pid ! two,
    io:format("~p~n", [receive {echo, two} -> two after 30 -> silence end]),
    io:format("~p~n", [process_info(Pid, [status, message_queue_len])]),
    true = erlang:resume_process(Pid),
    io:format("~p~n", [receive {echo, two} -> two after 1000 -> silence end]).

echo(To) -> receive M -> To ! {echo, M}, echo(To) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: one
% expect: silence
% expect: [{status,suspended},{message_queue_len,1}]
% expect: two
