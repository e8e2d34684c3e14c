%% A callback is given once, without module.
-module(callbacks).
-export([main/0]).

main() -> ok.

-callback a() -> ok.
-callback a() -> error.
-callback m:b() -> ok.
-optional_callbacks([a/0, c/0]).
-optional_callbacks([a/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
