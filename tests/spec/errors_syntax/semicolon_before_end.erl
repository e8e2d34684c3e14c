%% The last clause of a case has no semicolon behind it.
-module(semicolon_before_end).
-export([main/0]).

main() -> ok.

f(X) ->
    case X of
        1 -> one;
        2 -> two;
    end.

g(X) ->
    if
        X -> a;
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
% expect error line 16
