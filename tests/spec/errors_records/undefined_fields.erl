%% A field belongs to its record.
-module(undefined_fields).
-export([main/0]).

main() -> ok.

-record(r, {a, b = 1}).

a() -> #r{c = 1}.

b(X) -> X#r.c.

c(#r{c = X}) -> X.

d(X) -> X#r{c = 1}.

e() -> #r.c.

f(X) when X#r.c =:= 1 -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
% expect error line 19
