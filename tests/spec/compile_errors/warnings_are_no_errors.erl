%% Unused variables and functions are warnings: another mistake is reported beside them.
-module(warnings_are_no_errors).
-export([main/0]).

main() ->
    Unused = 1,
    undefined_one().

unused_function() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
