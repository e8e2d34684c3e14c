%% A term that is built and not used draws a warning.
-module(unused_terms).
-compile([export_all, nowarn_export_all]).

a(X) -> {X}, ok.

b(X) -> [X], ok.

c(X) -> #{k => X}, ok.

d(X) -> fun() -> X end, ok.

e() -> "text", 1, ok.

f(X) -> _ = {X}, ok.

g(X) -> case X of 1 -> {X}; _ -> ok end, ok.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
% expect warning line 17
