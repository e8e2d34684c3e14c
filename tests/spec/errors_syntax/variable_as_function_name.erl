%% The name of a function is an atom.
-module(variable_as_function_name).
-export([main/0]).

main() -> ok.

F(X) -> X.

_() -> ok.

"f"() -> ok.

1() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
