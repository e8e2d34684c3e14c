%% Conditions are tested as true ?= and false ?=.
-module(guard_like_tests).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [1, 5, 10, a]]]).

f(X) ->
    maybe
        true ?= is_integer(X),
        false ?= X > 7,
        {small, X}
    else
        true -> large;
        false -> no_integer
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{small,1},{small,5},large,no_integer]
