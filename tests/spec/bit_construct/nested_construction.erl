%% Constructions nest, and constants are folded as they would be built.
-module(nested_construction).
-export([main/0, id/1]).

main() ->
    X = id(1),
    io:format("~w~n", [<<(<<X:4, 2:4>>)/binary, (<<X:3>>)/bits, 0:5>>]),
    io:format("~w~n", [{<<1:3, 2:5>>, <<1:3>>, <<-1:5/little, 3:11/little>>, <<(1 + 2):4, $a:12>>, <<<<1:1>>/bits, <<"ab">>/binary>>}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<18,32>>
% expect: {<<34>>,<<1:3>>,<<248,24>>,<<48,97>>,<<176,177,0:1>>}
