%% -error stops the compilation with its term.
-module(error_attribute).
-export([main/0]).

-ifndef(NEEDED).
-error("NEEDED must be defined").
-endif.

main() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
