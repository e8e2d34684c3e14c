%% A map pattern uses := only.
-module(map_patterns_use_exact_keys).
-export([main/0]).

main() -> ok.

a(#{a => X}) -> X;
a(#{b := X, c => _}) -> X;
a(#{d := X}) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
