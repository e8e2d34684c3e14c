%% A sigil has one of the known prefixes and no suffix.
-module(sigil_prefix).
-export([main/0]).

main() -> ok.

a() -> ~x"abc".

b() -> ~s"abc"x.

c() -> ~b(abc).

d() -> ~.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 13
