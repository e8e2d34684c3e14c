%% Map comprehensions make maps; map generators give keys with values.
-module(map_comprehension).
-export([main/0]).

main() ->
    Squares = #{X => X * X || X <- [1, 2, 3]},
    io:format("~kp~n", [Squares]),
    io:format("~kp~n", [lists:sort([{K, V} || K := V <- Squares])]),
    io:format("~kp~n", [#{V => K || K := V <- Squares, V > 1}]),
    io:format("~kp~n", [#{same => X || X <- [1, 2, 3]}]),
    io:format("~kp~n", [lists:sort([K || {K, _} := yes <- #{{a, 1} => yes, b => yes, {c, 2} => no}])]),
    io:format("~kp~n", [#{K => [X || X <- L, X > 1] || K := L <- #{p => [1, 2], q => [3]}}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{1 => 1,2 => 4,3 => 9}
% expect: [{1,1},{2,4},{3,9}]
% expect: #{4 => 2,9 => 3}
% expect: #{same => 3}
% expect: [a]
% expect: #{p => [2],q => [3]}
