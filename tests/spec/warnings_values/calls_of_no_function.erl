%% A call of a variable that is a constant draws a warning.
-module(calls_of_no_function).
-compile([export_all, nowarn_export_all]).

a() ->
    F = 1,
    F().

b() ->
    G = fun() -> ok end,
    G().

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 7
