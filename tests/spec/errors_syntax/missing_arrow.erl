%% A clause has an arrow between head and body.
-module(missing_arrow).
-export([main/0]).

main() -> ok.

f(X) when X > 1
    X.

g(X)
    -> X.

h(X) = X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 13
