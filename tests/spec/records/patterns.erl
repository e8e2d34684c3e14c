%% Record patterns name the fields they care for.
-module(patterns).
-export([main/0]).

-record(shape, {kind, size = 1, colour}).

main() ->
    Shapes = [#shape{kind = square, size = 3}, #shape{kind = circle}, #shape{colour = red}, {other}],
    io:format("~p~n", [[describe(S) || S <- Shapes]]),
    #shape{kind = K, _ = _} = #shape{kind = k, _ = all},
    io:format("~p~n", [K]),
    io:format("~p~n", [#shape{_ = all}]).

describe(#shape{kind = square, size = Size}) -> {square, Size};
describe(#shape{kind = undefined, colour = Colour}) -> {nameless, Colour};
describe(#shape{} = Shape) -> {shape, element(2, Shape)};
describe(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{square,3},{shape,circle},{nameless,red},other]
% expect: k
% expect: {shape,all,all,all}
