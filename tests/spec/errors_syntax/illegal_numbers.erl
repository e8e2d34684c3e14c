%% A number has digits of its base, and underscores between digits only.
-module(illegal_numbers).
-export([main/0]).

main() -> ok.

a() -> 1#0.

b() -> 37#1.

c() -> 2#2.

d() -> 1_.

e() -> 1__0.

f() -> 1.e5.

g() -> 16#G.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
% expect error line 19
