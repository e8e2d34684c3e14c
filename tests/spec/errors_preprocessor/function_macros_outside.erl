%% ?FUNCTION_NAME and ?FUNCTION_ARITY have a meaning within functions only.
-module(function_macros_outside).
-export([main/0]).

main() -> ok.

-define(NAME, ?FUNCTION_NAME).

-vsn(?FUNCTION_NAME).

a() -> ?FUNCTION_NAME.

-author(?FUNCTION_ARITY).

b() -> ?NAME.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 13
