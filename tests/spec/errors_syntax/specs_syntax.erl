%% A spec has parameter types in parentheses and an arrow.
-module(specs_syntax).
-export([main/0]).

main() -> ok.

-spec a -> ok.
a() -> ok.

-spec b() ok.
b() -> ok.

-spec c() -> .
c() -> ok.

-spec d(integer() -> ok.
d(_) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 10
% expect error line 13
% expect error line 16
