%% What is appended to a list comprehension is computed before it.
-module('002_comprehension_append').
-export([main/0]).

main() ->
    io:format("~p~n", [f([1, 2], [3])]),
    io:format("~p~n", [f([1, 2], tail)]),
    io:format("~p~n", [catch f(bad, none)]).

f(L, M) -> [say(X) || X <- L] ++ more(M).

more(none) -> throw(nothing_more);
more(M) -> say(M).

say(X) -> io:format("~p ", [X]), X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [3] 1 2 [1,2,3]
% expect: tail 1 2 [1,2|tail]
% expect: nothing_more
