%% Functions named by compile options are defined.
-module(inline_undefined).
-export([main/0]).

main() -> ok.

-compile({inline, [a/0, b/1]}).
-compile([{nowarn_unused_function, [c/0]}, {inline, d/0}]).

a() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
