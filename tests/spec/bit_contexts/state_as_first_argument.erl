%% Which clauses match the binary at all may depend on an argument before it.
-module(state_as_first_argument).
-export([main/0, run/3]).

main() ->
    B = <<3, "abc", 0, 2, "de", 9, "f">>,
    io:format("~p~n", [run(length, B, [])]),
    io:format("~p~n", [run(2, B, [])]),
    io:format("~p~n", [run(stop, B, [])]),
    io:format("~p~n", [run(length, not_a_binary, [])]),
    io:format("~p~n", [run(1, [not_a_binary], [])]).

run(length, <<N, T/binary>>, Acc) -> run(N, T, [N | Acc]);
run(length, Rest, Acc) -> {length, Rest, Acc};
run(0, T, Acc) -> run(length, T, Acc);
run(N, <<C, T/binary>>, Acc) when is_integer(N) -> run(N - 1, T, [C | Acc]);
run(State, Rest, Acc) -> {State, Rest, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {8,<<>>,[102,9,101,100,2,0,99,98,97,3]}
% expect: {91,<<>>,[102,9,101,100,2,0,99,98,97,3]}
% expect: {stop,<<3,97,98,99,0,2,100,101,9,102>>,[]}
% expect: {length,not_a_binary,[]}
% expect: {1,[not_a_binary],[]}
