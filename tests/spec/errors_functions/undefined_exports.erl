%% An exported function is defined.
-module(undefined_exports).
-export([main/0]).

main() -> ok.

-export([a/0, a/1, b/0]).
-export([main/0, c/3]).

a() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
