%% A function that is imported must not have the name of an old built-in one.
-module(imported_builtin).
-export([main/0]).

-import(lists, [length/1]).
-import(other, [max/2, put/2]).

main() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 5
% expect error line 6
