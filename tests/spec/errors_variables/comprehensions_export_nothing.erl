%% Variables of a comprehension are unknown outside.
-module(comprehensions_export_nothing).
-export([main/0]).

main() -> ok.

a(L) ->
    R = [{X, Y} || X <- L, Y <- [X]],
    {R, X, Y}.

b(L) ->
    M = #{K => V || {K, V} <- L},
    {M, K}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 13
