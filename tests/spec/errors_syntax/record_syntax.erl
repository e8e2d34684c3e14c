%% A record expression has a name, and fields that are atoms.
-module(record_syntax).
-export([main/0]).

main() -> ok.

-record(r, {a}).

a() -> #r{a}.

b() -> #r{"a" = 1}.

c() -> #R{a = 1}.

d(X) -> X#r.

e(X) -> X#r.A.

f(X) -> X#{a = 1}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
% expect error line 19
