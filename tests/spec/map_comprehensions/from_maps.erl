%% A map generator gives keys and values to any comprehension.
-module(from_maps).
-export([main/0, id/1]).

main() ->
    M = id(#{1 => a, 2 => b, 3 => c}),
    io:format("~kp~n", [{#{V => K || K := V <- M}, [{K, V} || K := V <- M], << <<K>> || K := _ <- M >>}]),
    io:format("~kp~n", [#{K => V || K := V <- M, K > 1, V =/= c}]),
    io:format("~kp~n", [[K || K := V <- M, W <- [b, c], V =:= W]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {#{a => 1,b => 2,c => 3},[{1,a},{2,b},{3,c}],<<1,2,3>>}
% expect: #{2 => b}
% expect: [2,3]
