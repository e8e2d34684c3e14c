%% A binary grown by a loop is what it would be if each step copied, also when steps share a beginning.
% stress-skip: many rounds
-module(append_in_loop).
-export([main/0]).

main() ->
    Bytes = grow(<<>>, 1000),
    io:format("~p ~p~n", [byte_size(Bytes), erlang:phash2(Bytes)]),
    A = grow(<<"start">>, 20),
    B = <<A/binary, "one">>,
    C = <<A/binary, "two">>,
    D = <<B/binary, "three">>,
    io:format("~p~n", [[binary:part(X, byte_size(X), -6) || X <- [A, B, C, D]]]).

grow(Acc, 0) -> Acc;
grow(Acc, N) -> grow(<<Acc/binary, N, (N bsr 8)>>, N - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2000 119292601
% expect: [<<3,0,2,0,1,0>>,<<0,1,0,111,110,101>>,<<0,1,0,116,119,111>>,<<"ethree">>]
