%% A fresh reference picks the reply to a request out of many messages.
-module(references).
-export([main/0]).

main() ->
    Server = spawn(fun Loop() -> receive {From, Ref, X} -> From ! noise, From ! {Ref, X * X}, Loop() end end),
    [self() ! {old, N} || N <- lists:seq(1, 1000)],
    io:format("~p~n", [[call(Server, X) || X <- lists:seq(1, 10)]]),
    {message_queue_len, Length} = process_info(self(), message_queue_len),
    io:format("~p~n", [Length]).

call(Server, X) ->
    Ref = make_ref(),
    Server ! {self(), Ref, X},
    receive {Ref, Reply} -> Reply end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,4,9,16,25,36,49,64,81,100]
% expect: 1010
