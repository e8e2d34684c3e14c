%% A field is given once.
-module(fields_named_twice).
-export([main/0]).

main() -> ok.

-record(r, {a, b}).
-record(s, {a, a = 2}).

a() -> #r{a = 1, a = 2}.

b(X) -> X#r{b = 1, b = 1}.

c(#r{a = 1, a = 1}) -> ok.

d() -> #s{}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 10
% expect error line 12
% expect error line 14
