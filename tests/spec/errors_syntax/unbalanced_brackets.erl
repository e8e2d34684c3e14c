%% Brackets are closed by those of their kind, in the same form.
-module(unbalanced_brackets).
-export([main/0]).

main() -> ok.

f(X) -> {X, [1, 2}.

g(X) -> (X.

h(X) -> X].

i(X) -> f(X)).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
