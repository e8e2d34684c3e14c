%% A binary that is appended to while it is matched does not change for the parser.
-module(growing_while_matched).
-export([main/0, f/3]).

main() ->
    B0 = binary:copy(<<"ab">>, 100),
    B1 = <<B0/binary, "c">>,
    io:format("~p~n", [f(B1, B1, 0)]).

f(<<_, T/binary>>, Acc, N) -> f(T, <<Acc/binary, "d">>, N + 1);
f(Rest, Acc, N) -> {Rest, N, byte_size(Acc), binary:part(Acc, 199, 4), binary:last(Acc)}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<>>,201,402,<<"bcdd">>,100}
