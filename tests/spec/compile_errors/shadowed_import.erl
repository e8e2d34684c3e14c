%% A local function with the name of an import, and an import twice.
-module(shadowed_import).
-export([main/0]).
-import(lists, [map/2, reverse/1]).
-import(other, [map/2]).

main() -> {map(fun(X) -> X end, []), reverse([])}.

reverse(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 5
% expect error line 9
