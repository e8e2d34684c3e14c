%% A call of what is known to be no fun, or of a function of a module that is no atom, draws a warning.
-module(computed_callees).
-compile([export_all, nowarn_export_all]).
-import(maps, [get/2]).
a1(X) -> X.

main(_) -> io:format("compiled~n").

a48(_) -> 1:foo().
a49(X) -> (X + 1):foo().
a50(X) -> M = 1, M:foo(X).
a51(X) -> apply(1, foo, [X]).
a52(X) -> apply(lists, 1, [X]).
a53(X) -> apply(lists, reverse, X + 1).
a54(X) -> apply(lists, reverse, [X | b]).
a55(_) -> apply(a, []).
a56(X) -> F = fun(A) -> A end, F(X, 1).
a57(X) -> (fun(A) -> A end)(X, 1).
a58(X) -> F = fun a1/1, F(X, 1).
a59(X) -> F = fun lists:reverse/1, F(X, 1).
a60(X) -> F = a, F(X).
a61(X) -> F = {X}, F(X).
a62(X) -> F = <<"a">>, F(X).
a63(X) -> F = [X], F(X).
a64(X) -> F = #{}, F(X).
a65(X) -> fun a:b/X.
a67(_) -> X = 1.5, fun a:b/X.
a68(_) -> X = -1, fun a:b/X.
a69(_) -> X = 256, fun a:b/X.
a71() -> {a, b}().
a72() -> get(1, 2).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 9
% expect warning line 11
% expect warning line 16
% expect warning line 21
% expect warning line 23
% expect warning line 25
% expect warning line 27
% expect warning line 28
% expect warning line 29
% expect warning line 30
% expect warning line 31
