%% Underscores between digits change nothing.
-module(numbers_with_underscores).
-export([main/0]).

main() ->
    io:format("~p~n", [{1_000_000, 16#FF_FF, 1_0.2_5, 2#1010_1010}]),
    io:format("~p~n", [fails(fun() -> list_to_integer(id("1_000")) end)]).

fails(F) ->
    try F() catch error:R -> {error, R} end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1000000,65535,10.25,170}
% expect: {error,badarg}
