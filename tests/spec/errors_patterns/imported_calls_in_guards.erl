%% An imported function is none for guards, even with the name of a guard function.
-module(imported_calls_in_guards).
-export([main/0]).

-import(lists, [member/2]).
-import(other, [is_small/1]).

a(X) when member(X, [1]) -> X.

b(X) when is_small(X) -> X.

c(X) when length(X) > 1 -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 8
% expect error line 10
