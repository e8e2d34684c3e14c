%% `,` binds tighter than `;`: alternatives of conjunctions, tried from left to right.
-module(comma_semicolon_precedence).
-export([main/0, id/1]).

main() ->
    [io:format("~p ", [f(A, B, C)]) || A <- [0, 1], B <- [0, 1], C <- [0, 1]],
    io:format("~n"),
    [io:format("~p ", [g(X)]) || X <- [1, a, [], {1}, "ab", 2.0]],
    io:format("~n").

f(A, B, C) when A =:= 1, B =:= 1; C =:= 1 -> y;
f(A, B, _) when A =:= B, A =:= 0; A =:= 1, B =:= 0; false -> z;
f(_, _, _) -> n.

g(X) when hd(X) > 0, tl(X) =:= "b"; element(1, X) =:= 1; X + 1 =:= 2 -> y;
g(X) when is_atom(X); is_float(X) -> z;
g(_) -> n.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: z y n y z y y y 
% expect: y z n y y z 
