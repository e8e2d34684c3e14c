%% A machine code with many opcodes of different lengths is run to its end.
-module(many_opcodes).
-export([main/0, run/2]).

main() ->
    io:format("~p~n", [run(<<1, 5, 1, 7, 2, 1, 3, 4, 1, 10, 3, 0>>, [])]),
    io:format("~p~n", [run(<<5, 300:16, 6, -2:8, 2, 7, 3, "abc", 0>>, [])]),
    io:format("~p~n", [run(<<1, 5, 77, 1>>, [])]),
    io:format("~p~n", [run(<<1, 5, 1>>, [])]),
    io:format("~p~n", [run(<<2>>, [1])]).

run(<<0>>, Stack) -> {halt, Stack};
run(<<1, N, T/binary>>, Stack) -> run(T, [N | Stack]);
run(<<2, T/binary>>, [A, B | Stack]) -> run(T, [A + B | Stack]);
run(<<3, T/binary>>, [A, B | Stack]) when A =/= 12 -> run(T, [A * B | Stack]);
run(<<3, T/binary>>, Stack) -> run(T, [dup | Stack]);
run(<<4, T/binary>>, [_ | Stack]) -> run(T, Stack);
run(<<5, N:16, T/binary>>, Stack) -> run(T, [N | Stack]);
run(<<6, N/signed, T/binary>>, Stack) -> run(T, [N | Stack]);
run(<<7, L, S:L/binary, T/binary>>, Stack) -> run(T, [S | Stack]);
run(Code, Stack) -> {stuck, Code, Stack}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {halt,"x"}
% expect: {halt,[<<"abc">>,298]}
% expect: {stuck,<<77,1>>,[5]}
% expect: {stuck,<<1>>,[5]}
% expect: {stuck,<<2>>,[1]}
