%% A map comprehension makes an association of each element; a later one wins.
-module(from_lists).
-export([main/0, id/1]).

main() ->
    io:format("~kp~n", [#{X => X * X || X <- id([3, 1, 2])}]),
    io:format("~kp~n", [#{X rem 2 => X || X <- id([1, 2, 3, 4])}]),
    io:format("~kp~n", [{#{X => 1 || X <- id([])}, #{{X, Y} => X + Y || X <- [1, 2], Y <- [10, 20], X + Y =/= 12}}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{1 => 1,2 => 4,3 => 9}
% expect: #{0 => 4,1 => 3}
% expect: {#{},#{{1,10} => 11,{1,20} => 21,{2,20} => 22}}
