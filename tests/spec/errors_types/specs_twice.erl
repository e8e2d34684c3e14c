%% A function has one spec.
-module(specs_twice).
-export([main/0]).

main() -> ok.

-spec a() -> ok.
-spec a() -> error.
-spec specs_twice:b() -> ok.
-spec b() -> ok.

a() -> ok.

b() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 10
