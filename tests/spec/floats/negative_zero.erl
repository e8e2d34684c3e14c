%% In OTP 27 `0.0` and `-0.0` are different terms that compare equal with `==`.
-module(negative_zero).
-export([main/0, id/1]).

main() ->
    Minus = id(-0.0),
    io:format("~p~n", [[Minus =:= +0.0, Minus == 0.0, Minus == 0, Minus =:= -0.0, +0.0 =/= Minus, Minus < 0.0]]),
    io:format("~p~n", [[0.0 * -1, Minus + 0.0, -Minus, abs(Minus)]]),
    case Minus of
        +0.0 -> io:format("plus~n");
        -0.0 -> io:format("minus~n")
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [false,true,true,true,true,false]
% expect: [-0.0,0.0,0.0,0.0]
% expect: minus
