%% A function is imported or defined, not both.
-module(imported_and_defined).
-export([main/0]).

-import(lists, [reverse/1, map/2]).

reverse(L) -> L.

a(L) -> reverse(map(fun(X) -> X end, L)).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 7
