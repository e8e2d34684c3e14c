%% Generators over lists, maps and binaries nest in any order.
-module(mixed_generators).
-export([main/0, id/1]).

main() ->
    L = id([1, 2]), B = id(<<10, 20>>), M = id(#{a => 3}),
    io:format("~w~n", [[{X, Y} || X <- L, <<Y>> <= B]]),
    io:format("~w~n", [[{X, Y} || <<Y>> <= B, X <- L]]),
    io:format("~w~n", [<< <<X, Y, V>> || <<Y>> <= B, _ := V <- M, X <- L >>]),
    io:format("~kp~n", [#{{K, Y} => V || <<Y:4>> <= B, K := V <- M}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1,10},{1,20},{2,10},{2,20}]
% expect: [{1,10},{2,10},{1,20},{2,20}]
% expect: <<1,10,3,2,10,3,1,20,3,2,20,3>>
% expect: #{{a,0} => 3,{a,1} => 3,{a,4} => 3,{a,10} => 3}
