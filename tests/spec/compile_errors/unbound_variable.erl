%% A variable that nothing binds.
-module(unbound_variable).
-export([main/0]).

main() ->
    X = 1,
    io:format("~p~n", [X + Y]),
    F = fun() -> Z end,
    F().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
