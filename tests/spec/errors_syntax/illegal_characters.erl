%% Characters outside of quotes must belong to a token.
-module(illegal_characters).
-export([main/0]).

main() -> ok.

a() -> `x`.

b() -> a \ b.

c() -> $.

d() -> x§y.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 13
