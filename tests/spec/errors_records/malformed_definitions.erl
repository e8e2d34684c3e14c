%% A record has an atom as name, and fields that are atoms with a default or type.
-module(malformed_definitions).
-export([main/0]).

main() -> ok.

-record(a, {1}).
-record(B, {a}).
-record(c, [a]).
-record(d).
-record(e, {a b}).
-record(f, {a :: }).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 11
% expect error line 12
