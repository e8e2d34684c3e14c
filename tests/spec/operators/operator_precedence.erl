%% The operators bind as the precedence table of the manual says, with left or right associativity.
-module(operator_precedence).
-export([main/0, id/1]).

main() ->
    p(1, 2 + 3 * 4 - 10 div 3),
    p(2, 2 * 3 rem 4),
    p(3, -2 * 3),
    p(4, - (id(2)) - - 3),
    p(5, 1 bsl 2 + 1),
    p(6, 7 band 12 bor 1 bxor 3),
    p(7, bnot 5 band 3),
    p(8, [1] ++ [2] -- [2] ++ [3]),
    p(9, [1, 2, 3] -- [1] -- [1]),
    p(10, 1 + 1 =:= 2),
    p(11, not (1 > id(2))),
    p(12, not (id(true)) or (id(true))),
    p(13, false and true or true),
    p(14, true orelse false andalso false),
    p(15, 1 =< 2 andalso 2 < 3),
    p(16, begin X = Y = id(3), X + Y end),
    p(17, begin self() ! A = id(msg), receive M -> {A, M} end end),
    p(18, (catch 1 + id(a)) =:= ok),
    p(19, 10 - 4 - 3),
    p(20, 100 div 7 div 2),
    p(22, 2 bsl 1 bsl 1 bsr 2),
    p(23, "a" ++ "b" =:= "ab"),
    p(24, -1 band 16#ff),
    p(25, 1 - -1 + + 1).

p(N, V) -> io:format("~p: ~p~n", [N, case V of {'EXIT', _} -> exit; _ -> V end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1: 11
% expect: 2: 2
% expect: 3: -6
% expect: 4: 1
% expect: 5: 5
% expect: 6: 6
% expect: 7: 2
% expect: 8: [1]
% expect: 9: [1,2,3]
% expect: 10: true
% expect: 11: true
% expect: 12: true
% expect: 13: true
% expect: 14: true
% expect: 15: true
% expect: 16: 6
% expect: 17: {msg,msg}
% expect: 18: false
% expect: 19: 3
% expect: 20: 7
% expect: 22: 2
% expect: 23: true
% expect: 24: 255
% expect: 25: 3
