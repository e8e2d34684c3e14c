%% An inner generator sees the variables of the outer ones.
-module(inner_depends_on_outer).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [<< <<Y:4>> || <<N, R:N/binary>> <= id(<<2, 1, 2, 1, 7>>), <<Y:4>> <= R >>]),
    io:format("~w~n", [<< <<X:N>> || N <- id([3, 5]), X <- lists:seq(1, N) >>]),
    io:format("~w~n", [[<< <<(X + Y)>> || <<X>> <= B >> || Y <- [1, 2], B <- id([<<1, 2>>, <<>>])]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<1,2,7>>
% expect: <<41,132,67,33,1:2>>
% expect: [<<2,3>>,<<>>,<<3,4>>,<<>>]
