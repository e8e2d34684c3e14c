%% Shifts in guards go both ways and by any size; a shift that is too large makes the guard false or the result what it is.
-module(shifts_in_guards).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p: ~p~n", [A, B, {l(A, B), r(A, B)}]) || A <- [1, -1, 0, 12345, 1 bsl 70], B <- [0, 3, -3, 63, 64, 100, -200]],
    io:format("~p~n", [[l(a, 1), l(1, a), l(1.0, 1), r(1, 1.0)]]).

l(A, B) when A bsl B > 1000 -> big;
l(A, B) when A bsl B =:= 0 -> zero;
l(A, B) when A bsl B < 0 -> negative;
l(A, B) when A bsl B > 0 -> small;
l(_, _) -> failed.

r(A, B) when A bsr B =:= 0 -> zero;
r(A, B) when A bsr B =:= -1 -> minus_one;
r(A, B) when A bsr B > 1000 -> big;
r(A, B) when A bsr B =< 1000 -> small;
r(_, _) -> failed.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 0: {small,small}
% expect: 1 3: {small,zero}
% expect: 1 -3: {zero,small}
% expect: 1 63: {big,zero}
% expect: 1 64: {big,zero}
% expect: 1 100: {big,zero}
% expect: 1 -200: {zero,big}
% expect: -1 0: {negative,minus_one}
% expect: -1 3: {negative,minus_one}
% expect: -1 -3: {negative,small}
% expect: -1 63: {negative,minus_one}
% expect: -1 64: {negative,minus_one}
% expect: -1 100: {negative,minus_one}
% expect: -1 -200: {negative,small}
% expect: 0 0: {zero,zero}
% expect: 0 3: {zero,zero}
% expect: 0 -3: {zero,zero}
% expect: 0 63: {zero,zero}
% expect: 0 64: {zero,zero}
% expect: 0 100: {zero,zero}
% expect: 0 -200: {zero,zero}
% expect: 12345 0: {big,big}
% expect: 12345 3: {big,big}
% expect: 12345 -3: {big,big}
% expect: 12345 63: {big,zero}
% expect: 12345 64: {big,zero}
% expect: 12345 100: {big,zero}
% expect: 12345 -200: {zero,big}
% expect: 1180591620717411303424 0: {big,big}
% expect: 1180591620717411303424 3: {big,big}
% expect: 1180591620717411303424 -3: {big,big}
% expect: 1180591620717411303424 63: {big,small}
% expect: 1180591620717411303424 64: {big,small}
% expect: 1180591620717411303424 100: {big,zero}
% expect: 1180591620717411303424 -200: {zero,big}
% expect: [failed,failed,failed,failed]
