%% A call with a monitor's alias: an answer that comes too late is dropped.
-module(call_pattern).
-export([main/0]).

main() ->
    Server = spawn(fun server/0),
    io:format("~p~n", [call(Server, 0, 1000)]),
    io:format("~p~n", [call(Server, 60, 5)]),
    receive after 100 -> ok end,
    io:format("~p~n", [process_info(self(), message_queue_len)]).

server() ->
    receive {call, From, Delay} -> receive after Delay -> ok end, From ! {answer, From, Delay}, server() end.

call(Server, Delay, Timeout) ->
    Ref = monitor(process, Server, [{alias, reply_demonitor}]),
    Server ! {call, Ref, Delay},
    receive
        {answer, Ref, Answer} -> {ok, Answer};
        {'DOWN', Ref, _, _, Reason} -> {down, Reason}
    after Timeout -> demonitor(Ref, [flush]), timeout
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,0}
% expect: timeout
% expect: {message_queue_len,0}
