%% The right side of andalso and orelse need not run.
-module(unsafe_after_andalso).
-export([main/0]).

main() -> ok.

a(X) ->
    X andalso (A = 1),
    A.

b(X) ->
    X orelse (B = 1),
    B.

c(X) ->
    (C = X) andalso C,
    C.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 13
