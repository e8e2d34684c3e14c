%% Module and function of a computed call without arguments keep out of each other's way.
-module('002_computed_operands').
-export([main/0, call/2, named/0]).

main() ->
    io:format("~p~n", [call('002_computed_operands', named)]).

call(M, F) -> M:F().

named() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
