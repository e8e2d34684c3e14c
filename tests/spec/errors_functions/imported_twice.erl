%% A function is imported from one module.
-module(imported_twice).
-export([main/0]).

-import(lists, [map/2]).
-import(maps, [map/2, keys/1]).
-import(lists, [reverse/1, reverse/1]).
-import(lists, [map/2]).

main() -> {map(a, b), reverse([]), keys(#{})}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
% expect error line 8
% expect error line 10
