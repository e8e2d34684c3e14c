%% A mistake in one form does not hide the mistakes of the next one.
-module(syntax_errors).
-export([main/0]).

main() -> ok.

f(X) ->
    case X of
        1 -> one
        2 -> two
    end.

g() -> [1, 2.

h(X) -> X + .

i() -> undefined_variable(X).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 10
% expect error line 13
% expect error line 15
% expect error line 17
