%% Default values are evaluated each time a record is made.
-module(defaults_are_expressions).
-export([main/0]).

-record(r, {a = 1 + 1, b = next(), c = [x || _ <- [1, 2]]}).

main() ->
    put(n, 0),
    io:format("~p~n", [[#r{}, #r{}, #r{b = given}]]).

next() ->
    put(n, get(n) + 1),
    get(n).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{r,2,1,[x,x]},{r,2,2,[x,x]},{r,2,given,[x,x]}]
