%% A guard that is not true is false, whatever it is.
-module(not_a_boolean).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [true, false, 1, ok]]]).

f(X) when X -> yes;
f(X) when not X -> no;
f(X) when X or true -> never;
f(_) -> neither.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [yes,no,neither,neither]
