%% is_function/2 takes any integer that is not negative as arity; anything else makes the guard false and raises in a body.
-module(is_function_of_arity).
-export([main/0, id/1]).

main() ->
    F = fun(_, _) -> ok end,
    [io:format("~p: ~p ~p~n", [A, in_guard(F, A), in_body(F, A)]) || A <- [0, 2, 255, 256, 1 bsl 70, -1, 2.0, two, "2"]],
    [io:format("~p~n", [in_guard(X, 2)]) || X <- [fun erlang:'+'/2, fun lists:map/2, fun no:such/2, 'fun', {m, f}]].

in_guard(F, A) when is_function(F, A) -> y;
in_guard(_, _) -> n.

in_body(F, A) -> try is_function(F, id(A)) catch error:R -> R end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0: n false
% expect: 2: y true
% expect: 255: n false
% expect: 256: n false
% expect: 1180591620717411303424: n false
% expect: -1: n badarg
% expect: 2.0: n badarg
% expect: two: n badarg
% expect: "2": n badarg
% expect: y
% expect: y
% expect: y
% expect: n
% expect: n
