%% In a pattern only the last segment may be a binary without size.
-module(unsized_binary_inside).
-export([main/0]).

main() -> ok.

a(<<X/binary, Y>>) -> {X, Y}.

b(<<X/bits, Y/bits>>) -> {X, Y}.

c(<<X, Y/binary>>) -> {X, Y}.

d(X, Y) -> <<X/binary, Y/binary>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
