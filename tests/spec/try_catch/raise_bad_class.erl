%% erlang:raise/3 with something else than a class returns the atom badarg.
-module(raise_bad_class).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[erlang:raise(id(C), r, []) || C <- [no_class, 'EXIT', 1, "error", {error}]]]),
    io:format("~p~n", [[try erlang:raise(id(C), r, []) catch D:r -> D end || C <- [error, exit, throw]]]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [badarg,badarg,badarg,badarg,badarg]
% expect: [error,exit,throw]
