%% A fun has clauses, or names a function with its arity.
-module(fun_syntax).
-export([main/0]).

main() -> ok.

a() -> fun f.

b() -> fun f/.

c() -> fun f/a.

d() -> fun m:f.

e() -> fun (X) -> X.

f() -> fun (X) X end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
