%% All operators work on integers of any size.
-module(big_arithmetic).
-export([main/0]).

main() ->
    A = 123456789012345678901234567890,
    B = -987654321098765432109,
    [io:format("~p~n", [X]) || X <- [A + B, A - B, A * B, A div B, A rem B, -A, abs(B), A * 0, B * B div B]],
    io:format("~p~n", [lists:foldl(fun(N, Acc) -> N * Acc end, 1, lists:seq(1, 30))]),
    io:format("~p~n", [(1 bsl 200) rem 1000000007]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 123456788024691357802469135781
% expect: 123456789999999999999999999999
% expect: -121932631137021795226076817523485749121223746380010
% expect: -124999998
% expect: 850308642085140432108
% expect: -123456789012345678901234567890
% expect: 987654321098765432109
% expect: 0
% expect: -987654321098765432109
% expect: 265252859812191058636308480000000
% expect: 499445072
