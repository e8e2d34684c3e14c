%% A guard may compare constants and computed constants; what cannot be computed is false.
-module(guard_expressions_with_constants).
-export([main/0, id/1]).

-define(LIMIT, (1 bsl 4 - 6)).

main() ->
    [io:format("~p: ~p~n", [V, {a(V), b(V), c(V)}]) || V <- [10, 11, 9, 10.0, ten]],
    ok.

a(V) when V =:= ?LIMIT -> at; a(V) when V > ?LIMIT + 0.5 -> above; a(_) -> below.
b(V) when V * 2 =:= ?LIMIT * 2, ?LIMIT rem 4 =:= 2 -> y; b(_) -> n.
c(V) when {V, [V]} == {?LIMIT, [?LIMIT]} -> y; c(V) when [V | "x"] =:= [ten, $x] -> z; c(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10: {at,y,y}
% expect: 11: {above,n,n}
% expect: 9: {below,n,n}
% expect: 10.0: {below,n,y}
% expect: ten: {above,n,z}
