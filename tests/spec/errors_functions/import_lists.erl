%% An import has a module and a list of names with arity.
-module(import_lists).
-export([main/0]).

main() -> ok.

-import(lists, map/2).
-import(lists, [map]).
-import(lists, [map/x]).
-import(Lists, [map/2]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
