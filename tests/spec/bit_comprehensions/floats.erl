%% A float that is not finite is skipped, not the end.
-module(floats).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[X || <<X:32/float>> <= id(<<1.5:32/float, 16#7f800000:32, 2.5:32/float, -1:32, 3.5:32/float, 1>>)]]),
    io:format("~p~n", [[X || <<X:16/float, 1>> <= id(<<1.5:16/float, 1, 16#7c00:16, 1, 2.5:16/float, 2, 4.5:16/float, 1>>)]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1.5,2.5,3.5]
% expect: [1.5,4.5]
