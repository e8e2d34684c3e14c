%% A function may match its binary anew after it has looked into it.
-module(matched_twice).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(B, 0) || B <- [id(<<1, 2, 3, 4, 5, 6>>), <<0, 2, 3>>, <<7>>]]]).

f(<<A, T/binary>> = B, N) when A > 0 ->
    case B of
        <<X:16, U/binary>> when X rem 2 =:= 0 -> f(U, N + X);
        <<_:16, _/binary>> -> f(T, N + A);
        _ -> {one_left, A, N, B}
    end;
f(Rest, N) -> {Rest, N}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{<<>>,2316},{<<0,2,3>>,0},{one_left,7,0,<<7>>}]
