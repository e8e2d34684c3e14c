%% Expressions of a body are separated by commas.
-module(missing_comma_in_body).
-export([main/0]).

main() -> ok.

f(X) ->
    Y = X + 1
    Z = Y + 1,
    Z.

g() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
