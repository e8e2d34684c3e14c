%% Guards and boolean calls filter; a guard that fails only skips.
-module(filters).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [<< <<X>> || X <- id([1, a, 2, 3]), X rem 2 =:= 1 >>]),
    io:format("~w~n", [<< <<X>> || <<X>> <= id(<<1, 2, 3>>), id(X > 1), X =/= 3 >>]),
    io:format("~w~n", [{<< <<X>> || id(true), X <- [1] >>, << <<X>> || id(false), X <- [1] >>, << <<1>> || id(true) >>}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<1,3>>
% expect: <<2>>
% expect: {<<1>>,<<>>,<<1>>}
