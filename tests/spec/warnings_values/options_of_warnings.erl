%% nowarn_nomatch silences what never matches, and nothing else.
-module(options_of_warnings).
-compile([export_all, nowarn_export_all]).

-compile(nowarn_nomatch).

a(_) -> 1;
a(x) -> 2.

b() -> case a of b -> 1 end.

c() -> 1 / 0.

d(X) -> {X}, ok.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 12
% expect warning line 14
