%% A parser of a part of a binary stays within that part.
-module(sub_binary_to_start_with).
-export([main/0, f/2]).

main() ->
    B = binary:copy(<<"0123456789">>, 10),
    <<_:37, Part:83/bits, _/bits>> = B,
    io:format("~p~n", [f(Part, 0)]),
    io:format("~p~n", [f(binary:part(B, 20, 3), 0)]),
    <<_:3/binary, Q:70/binary, _/binary>> = B,
    io:format("~p~n", [f(Q, 0)]).

f(<<X:7, T/bits>>, N) -> f(T, (N * 31 + X) rem 1000003);
f(Rest, N) -> {N, Rest}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {107136,<<52:6>>}
% expect: {23474,<<2:3>>}
% expect: {181102,<<>>}
