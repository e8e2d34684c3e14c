%% Branches hold further cases.
-module(nested).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(A, B) || A <- [1, 2], B <- [x, y, z]]]).

f(A, B) ->
    case A of
        1 ->
            case B of
                x -> one_x;
                y -> if A =:= 1 -> one_y; true -> never end;
                _ -> one_other
            end;
        2 when B =:= x; B =:= y -> two_xy;
        _ -> {A, B}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [one_x,one_y,one_other,two_xy,two_xy,{2,z}]
