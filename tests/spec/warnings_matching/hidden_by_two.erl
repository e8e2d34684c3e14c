%% The first of several clauses that are hidden draws a warning.
-module(hidden_by_two).
-compile([export_all, nowarn_export_all]).

a([]) -> 1;
a([X | _]) -> X;
a([1 | _]) -> 2;
a([_, _]) -> 3;
a(_) -> 4.

b({1, _}) -> 1;
b({_, 2}) -> 2;
b({1, 2}) -> 3;
b({1, 3}) -> 4.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 7
