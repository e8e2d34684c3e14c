%% A key in a map pattern is an expression as in a guard.
-module(map_keys_in_patterns).
-export([main/0]).

main() -> ok.

a(#{f() := X}) -> X.

b(#{{a, 1 + 2} := X}) -> X.

c(#{fun() -> 1 end := X}) -> X.

d(X) -> #{(Y = 1) := _} = X, Y.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
% expect error line 13
