%% An integer in a float segment of a pattern that is too large for a float matches nothing, and draws a warning.
-module(integer_too_large_for_a_float).
-export([main/0]).

which(<<100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000:64/float>>) -> large;
which(<<3:64/float>>) -> three;
which(_) -> other.

main() ->
    io:format("~p~n", [which(<<3.0/float>>)]),
    io:format("~p~n", [which(<<16#7ff0000000000000:64>>)]),
    io:format("~p~n", [which(<<1.0e300/float>>)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: three
% expect: other
% expect: other
% expect warning line 5
