%% A variable that is bound already must be equal, exactly.
-module(bound_variables).
-export([main/0]).

main() ->
    X = 1,
    io:format("~p~n", [[case V of X -> same; {X, Y} -> {pair, Y}; _ -> other end || V <- [1, 1.0, {1, b}, {2, b}]]]),
    io:format("~p~n", [[equal(a, a), equal(a, b), equal(1, 1.0), equal("x", "x")]]).

equal(A, A) -> true;
equal(_, _) -> false.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [same,other,{pair,b},other]
% expect: [true,false,false,true]
