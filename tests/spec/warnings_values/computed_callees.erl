%% A variable that is known to hold no fun, and a module that is no atom, draw warnings where they are called.
-module(computed_callees).
-compile([export_all, nowarn_export_all]).
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

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 8
% expect warning line 10
% expect warning line 15
% expect warning line 20
% expect warning line 22
% expect warning line 24
% expect warning line 26
% expect warning line 27
% expect warning line 28
