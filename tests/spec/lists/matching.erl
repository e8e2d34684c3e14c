%% Lists match by head and tail, by fixed length, by a literal prefix.
-module(matching).
-export([main/0]).

main() ->
    [First, Second | Rest] = [1, 2, 3, 4],
    io:format("~p ~p ~p~n", [First, Second, Rest]),
    "pre" ++ Suffix = "prefix",
    io:format("~p~n", [Suffix]),
    [A, [B | _], {C}] = [x, [y, z], {w}],
    io:format("~p~n", [{A, B, C}]),
    io:format("~p~n", [[describe(L) || L <- [[], [1], [1, 2], [1, 2, 3], [1 | 2]]]]).

describe([]) -> empty;
describe([_]) -> one;
describe([_, _]) -> two;
describe([_ | T]) when is_list(T) -> more;
describe(_) -> improper.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 2 [3,4]
% expect: "fix"
% expect: {x,y,w}
% expect: [empty,one,two,more,improper]
