%% phash2 gives the documented portable values.
-module(hash).
-export([main/0]).

main() ->
    io:format("~p~n", [[erlang:phash2(T) || T <- [0, 1, -1, a, "abc", [], {}, {a, 1}, <<"bin">>, 1.5, #{}, 1 bsl 70, [a | b]]]]),
    io:format("~p~n", [[erlang:phash2(T, 100) || T <- [0, hello, {x, y}]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [88723725,2614250,44071773,97,117343302,113427502,87486268,72425156,35620944,
% expect:  10380315,39679005,131422029,74710280]
% expect: [69,27,22]
