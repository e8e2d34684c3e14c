%% The size of a part may come from what was matched before, in each step.
-module(lengths_before_contents).
-export([main/0, records/2]).

main() ->
    B = <<2, "ab", 0, 5, "hello", 1:16, "x">>,
    io:format("~p~n", [records(B, [])]),
    io:format("~p~n", [records(<<3, "ab">>, [])]),
    io:format("~p~n", [records(<<1, "a", 9, "rest">>, [])]).

records(<<N, S:N/binary, T/binary>>, Acc) -> records(T, [S | Acc]);
records(Rest, Acc) -> {lists:reverse(Acc), Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[<<"ab">>,<<>>,<<"hello">>,<<>>,<<"x">>],<<>>}
% expect: {[],<<3,97,98>>}
% expect: {[<<"a">>],<<"\trest">>}
