%% Funs have clauses and guards as functions have.
-module(clauses).
-export([main/0]).

main() ->
    F = fun(0) -> zero;
           (N) when N < 0 -> negative;
           ([H | _]) -> {list, H};
           (_) -> other
        end,
    io:format("~p~n", [[F(0), F(-1), F("a"), F(5)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [zero,negative,{list,97},other]
