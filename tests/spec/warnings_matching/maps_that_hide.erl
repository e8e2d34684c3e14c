%% A map pattern hides an equal one, not one with other keys.
-module(maps_that_hide).
-compile([export_all, nowarn_export_all]).

a(#{k := 1}) -> 1;
a(#{k := 1}) -> 2;
a(#{}) -> 3;
a(#{l := _}) -> 4.

b(#{k := X, l := _}) -> X;
b(#{l := _, k := X}) -> X.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 6
% expect warning line 11
