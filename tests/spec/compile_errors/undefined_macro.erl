%% Macros that are not defined, or with another number of arguments.
-module(undefined_macro).
-export([main/0]).

-define(ONE(X), X).

main() -> ok.

e() ->
    ?NOT_THERE.

f() ->
    ?ONE(1, 2).

g() -> ?ONE.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 10
% expect error line 13
% expect error line 15
