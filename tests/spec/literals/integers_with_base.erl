%% An integer may be written in any base from 2 to 36.
-module(integers_with_base).
-export([main/0]).

main() ->
    io:format("~p~n", [{2#101, 8#17, 16#fF, 36#Zz, -16#10}]),
    io:format("~p~n", [fails(fun() -> list_to_integer(id("zz"), 16) end)]).

fails(F) ->
    try F() catch error:R -> {error, R} end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {5,15,255,1295,-16}
% expect: {error,badarg}
