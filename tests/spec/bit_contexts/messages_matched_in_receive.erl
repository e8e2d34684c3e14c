%% Binaries in messages are taken apart by receive clauses, rejected ones stay whole.
-module(messages_matched_in_receive).
-export([main/0, collect/1]).

main() ->
    [self() ! M || M <- [<<2, "later">>, <<1, "first", 3:2>>, <<3>>, <<1, "second">>, done]],
    io:format("~p~n", [collect([])]),
    receive M -> io:format("~p~n", [M]) end,
    receive N -> io:format("~p~n", [N]) end.

collect(Acc) ->
    receive
        <<1, T/bits>> -> collect([count(T, 0) | Acc]);
        done -> Acc
    end.

count(<<_, T/bits>>, N) -> count(T, N + 1);
count(Rest, N) -> {N, Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{6,<<>>},{5,<<3:2>>}]
% expect: <<2,108,97,116,101,114>>
% expect: <<3>>
