%% min and max use the term order and give the first argument when equal.
-module(min_max).
-export([main/0]).

main() ->
    io:format("~p~n", [[min(1, 2), max(1, 2), min(a, 1), max("a", {a}), min(1, 1.0), max(1, 1.0), min(1.0, 1), max(1.0, 1)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,1,"a",1,1,1.0,1.0]
