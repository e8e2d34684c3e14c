%% With warnings_as_errors a warning stops the compilation.
-module(warnings_as_errors).
-export([main/0]).

main() -> ok.

-compile(warnings_as_errors).

a() -> ok.

b(X) -> Y = X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
