%% A function that is called without module is defined, imported or built in.
-module(undefined_calls).
-export([main/0]).

main() -> ok.

a() -> nope().

b() -> main(1).

c() -> fun nope/1.

d() -> lenght([]).

e() -> lists:no_such_function().

f() -> undefined_calls:nope().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
