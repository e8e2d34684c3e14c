%% -deprecated lists exported functions.
-module(deprecated_functions).
-export([main/0]).

main() -> ok.

-deprecated([{main, 0}, {a, 0}]).
-deprecated({main, '_', "not any more"}).
-deprecated([{main, 0, tomorrow}]).
-deprecated(x).
-deprecated([main/0, b/0]).
-deprecated(module).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
% expect error line 12
