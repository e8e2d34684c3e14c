%% A segment of a pattern whose value does not fit its size draws a warning.
-module(segments_out_of_range).
-compile([export_all, nowarn_export_all]).

a(<<300>>) -> 1;
a(<<-1>>) -> 2;
a(<<-129/signed>>) -> 3;
a(<<-128/signed>>) -> 4;
a(<<a>>) -> 5;
a(<<1.0>>) -> 6;
a(<<16:4>>) -> 7;
a(_) -> 8.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 6
% expect warning line 7
% expect warning line 9
% expect warning line 10
% expect warning line 11
