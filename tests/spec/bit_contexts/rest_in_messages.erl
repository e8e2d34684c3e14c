%% What was sent of a binary on the way stays as it was.
-module(rest_in_messages).
-export([main/0, send/1]).

main() ->
    send(<<"abc", 5:3>>),
    io:format("~p~n", [flush()]).

send(<<_, T/bits>> = B) ->
    self() ! {T, B},
    send(T);
send(Rest) -> self() ! Rest.

flush() ->
    receive X -> [X | flush()] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{<<98,99,5:3>>,<<97,98,99,5:3>>},
% expect:  {<<99,5:3>>,<<98,99,5:3>>},
% expect:  {<<5:3>>,<<99,5:3>>},
% expect:  <<5:3>>]
