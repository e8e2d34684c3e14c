%% Only a literal string or list may stand before ++ in a pattern.
-module(prefix_patterns).
-export([main/0]).

main() -> ok.

a("abc" ++ T) -> T;
a([$a, $b] ++ T) -> T;
a(X ++ "abc") -> X;
a([X] ++ T) -> {X, T};
a("abc" ++ "d" ++ T) -> T.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 10
