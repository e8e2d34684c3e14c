%% A case clause whose guard fails passes the value on to the next clause, its bindings undone.
-module(guards_of_case).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [try f(V) catch error:R -> R end]) || V <- [{1, 2}, {2, 1}, {a, 1}, {[x], 1}, [1, 2, 3], [], "q", x]].

f(V) ->
    case V of
        {A, B} when A < B, is_integer(A) -> {less, A, B};
        {B, A} when B + A > 2 -> {sum, A, B};
        {A, _} when length(A) =:= 1; A =:= a -> {short, A};
        [A | B] when length(B) > 1, A =:= 1 -> {long, B};
        [A] when A > $p -> {one, A};
        A when A =:= [] -> nil
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {less,1,2}
% expect: {sum,1,2}
% expect: {short,a}
% expect: {short,[x]}
% expect: {long,[2,3]}
% expect: nil
% expect: {one,113}
% expect: {case_clause,x}
