%% div and rem truncate towards zero, band and friends work on two's complement of any width, / always gives a float.
-module(integer_operators).
-export([main/0, id/1]).
main() ->
    [io:format("~p ~p: ~p~n", [A, B, {A div B, A rem B, A band B, A bor B, A bxor B}]) || A <- [7, -7, id(1 bsl 65)], B <- [2, -2, -(1 bsl 64)]],
    io:format("~p~n", [[bnot N || N <- [0, -1, 1 bsl 64]]]),
    io:format("~p~n", [[id(7) / 2, id(4) / 2, id(1 bsl 70) / (1 bsl 69), -(id(0)) / 5]]),
    io:format("~p~n", [[id(5) bsr 1, id(-5) bsr 1, id(5) bsl -1, id(1) bsl 100 bsr 99]]),
    [io:format("~p~n", [try F() catch error:R -> R end])
     || F <- [fun() -> 1 div id(0) end, fun() -> 1 rem id(0) end, fun() -> 1 / id(0.0) end, fun() -> 1.0 div id(1) end,
              fun() -> id(a) * 0 end, fun() -> 1 bsl id(1 bsl 80) end, fun() -> 0 bsl id(1 bsl 80) end, fun() -> 1 bsr id(1 bsl 80) end]].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 7 2: {3,1,2,7,5}
% expect: 7 -2: {-3,1,6,-1,-7}
% expect: 7 -18446744073709551616: {0,7,0,-18446744073709551609,-18446744073709551609}
% expect: -7 2: {-3,-1,0,-5,-5}
% expect: -7 -2: {3,-1,-8,-1,7}
% expect: -7 -18446744073709551616: {0,-7,-18446744073709551616,-7,18446744073709551609}
% expect: 36893488147419103232 2: {18446744073709551616,0,0,36893488147419103234,
% expect:                          36893488147419103234}
% expect: 36893488147419103232 -2: {-18446744073709551616,0,36893488147419103232,-2,
% expect:                           -36893488147419103234}
% expect: 36893488147419103232 -18446744073709551616: {-2,0,36893488147419103232,
% expect:                                              -18446744073709551616,
% expect:                                              -55340232221128654848}
% expect: [-1,0,-18446744073709551617]
% expect: [3.5,2.0,2.0,0.0]
% expect: [2,-3,2,2]
% expect: badarith
% expect: badarith
% expect: badarith
% expect: badarith
% expect: badarith
% expect: system_limit
% expect: 0
% expect: 0
