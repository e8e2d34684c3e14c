%% The last form of a file ends with a dot, too.
-module(unterminated_form).
-export([main/0]).

main() -> ok.

a() -> ok.

b() -> not_ended

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
