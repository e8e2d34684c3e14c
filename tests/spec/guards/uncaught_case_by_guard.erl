%% The value in case_clause is the one that the guards refused.
-module(uncaught_case_by_guard).
-export([main/0, id/1]).

main() ->
    V = id([{a, 1}, {b, 2}]),
    R = case V of
            [{a, N} | _] when N > 1 -> N;
            [_, {K, _}] when K =:= a; K =:= c -> K;
            [] -> none
        end,
    io:format("~p~n", [R]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no case clause matching [{a,1},{b,2}]
% expect stderr:   in function  uncaught_case_by_guard:main/0 (uncaught_case_by_guard.erl, line 7)
% expect exit: 127
