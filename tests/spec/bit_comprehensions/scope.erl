%% Variables of a generator hide those outside and are not seen behind.
-module(scope).
-export([main/0, id/1]).

-compile(nowarn_shadow_vars).

main() ->
    X = id(7), N = id(4),
    io:format("~w~n", [{<< <<X:N>> || <<X:N>> <= <<16#123:12>>, X > 1 >>, X}]),
    io:format("~w~n", [[{X, Y} || <<Y:X>> <= id(<<1:7, 2:7, 3:2>>)]]),
    io:format("~w~n", [[X + F(X) || <<X:2, Z:6>> <= id(<<65, 130>>), F <- [fun(A) -> A + Z end]]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<35>>,7}
% expect: [{7,1},{7,2}]
% expect: [3,6]
