%% A range has integers as ends, the smaller one first.
-module(ranges).
-export([main/0]).

main() -> ok.

-type a() :: 1..3.
-type b() :: 3..1.
-type c() :: -1..1.
-type d() :: 1..1.
-type e() :: a..b.
-type f() :: (1 + 1)..(2 * 3).
-export_type([a/0, b/0, c/0, d/0, e/0, f/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 10
% expect error line 11
% expect error line 13
