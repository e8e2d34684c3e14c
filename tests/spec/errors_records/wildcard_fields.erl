%% _ = Value stands once, and only where fields are left.
-module(wildcard_fields).
-export([main/0]).

main() -> ok.

-record(r, {a, b}).

a() -> #r{_ = 1}.

b() -> #r{a = 1, b = 2, _ = 3}.

c(X) -> X#r{_ = 1}.

d() -> #r{_ = 1, _ = 2}.

e(#r{_ = _}) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 13
% expect error line 15
