%% Binary generator and binary template together change sizes and orders.
-module(both_sides).
-export([main/0, id/1]).

main() ->
    B = id(<<16#1234:16, 16#abcd:16>>),
    io:format("~w~n", [{<< <<X:8>> || <<X:4>> <= B >>, << <<X:3>> || <<X:5>> <= B >>, << <<X:16/little>> || <<X:16>> <= B >>}]),
    io:format("~w~n", [<< <<(bnot X):1>> || <<X:1>> <= B >> =:= <<16#edcb5432:32>>]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<1,2,3,4,10,11,12,13>>,<<65,46,3:2>>,<<52,18,205,171>>}
% expect: true
