%% A dot ends the form, so what follows it is a form of its own.
-module(dot_inside_clause).
-export([main/0]).

main() -> ok.

f(X) ->
    Y = X.
    Y + 1.

g(X) -> undefined_in_g(X).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
