%% A variable that occurs twice in the pattern keeps only the elements where both agree.
-module(repeated_variable).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [[X || <<X, X>> <= id(<<1, 1, 2, 3, 4, 4, 5>>)]]),
    io:format("~w~n", [[{N, R} || <<N:4, N:4, R:N>> <= id(<<1:4, 1:4, 1:1, 2:4, 3:4, 0:2, 3:4, 3:4, 5:3>>)]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,4]
% expect: [{1,1}]
