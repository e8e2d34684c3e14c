%% Variables of a fun are unknown outside.
-module(funs_export_nothing).
-export([main/0]).

main() -> ok.

a() ->
    F = fun(X) -> Y = X, Y end,
    {F, X, Y}.

b() ->
    G = fun Loop(0) -> 0; Loop(N) -> Loop(N - 1) end,
    {G, Loop, N}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 13
