%% receive takes the first message in the queue that matches any clause; others stay in order.
-module(selective).
-export([main/0]).

main() ->
    [self() ! M || M <- [a, {b, 1}, c, {b, 2}, "text", 5]],
    receive {b, X} -> io:format("~p~n", [X]) end,
    receive N when is_integer(N) -> io:format("~p~n", [N]) end,
    receive c -> io:format("c~n"); a -> io:format("a~n") end,
    io:format("~p~n", [flush()]).

flush() -> receive M -> [M | flush()] after 0 -> [] end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: 5
% expect: a
% expect: [c,{b,2},"text"]
