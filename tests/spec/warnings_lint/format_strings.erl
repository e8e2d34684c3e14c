%% A format string that does not fit its arguments draws a warning.
-module(format_strings).
-compile([export_all, nowarn_export_all]).

a() -> io:format("~p ~p~n", [1]).

b() -> io:format("~p~n", [1, 2]).

c() -> io_lib:format("~q", [1]).

d() -> io:format(standard_error, "~s", []).

e() -> io:format("~").

f(X) -> io:format("~p~n", X).

g() -> io:format("~p", a).

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
% expect warning line 17
