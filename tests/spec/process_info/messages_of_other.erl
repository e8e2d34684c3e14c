%% The messages of another process are copies, those it has not looked at yet included.
-module(messages_of_other).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    [Pid ! {N, lists:duplicate(N, x)} || N <- [1, 2, 3]],
    io:format("~p~n", [process_info(Pid, [message_queue_len, messages])]),
    Pid ! <<0:1000>>,
    {messages, [_, _, _, B]} = process_info(Pid, messages),
    io:format("~p~n", [byte_size(B)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{message_queue_len,3},{messages,[{1,[x]},{2,[x,x]},{3,[x,x,x]}]}]
% expect: 125
