%% A record is defined before it is used, in whatever kind of expression.
-module(undefined_records).
-export([main/0]).

main() -> ok.

a() -> #r{}.

b(X) -> X#r.a.

c(#r{}) -> ok.

d(X) when is_record(X, r) -> X.

e(X) when X#r.a -> X.

f() -> #r.a.

g() -> record_info(size, r).

h(X) -> X#r{a = 1}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
% expect error line 19
% expect error line 21
