%% -error stops the compilation, whatever its term; -warning does not.
-module(error_and_warning).
-export([main/0]).

main() -> ok.

-warning("look out").
-error("first").
-error({second, [1, 2]}).
-warning(third).
-error().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 9
% expect error line 11
