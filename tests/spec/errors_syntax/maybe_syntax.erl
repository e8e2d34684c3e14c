%% ?= stands directly in the body of a maybe, whose else has clauses.
-module(maybe_syntax).

-feature(maybe_expr, enable).

a() -> ok ?= a().

b() -> maybe ok ?= a() else end.

c() -> maybe X = (ok ?= a()), X end.

d() -> maybe end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
% expect error line 8
% expect error line 10
% expect error line 12
