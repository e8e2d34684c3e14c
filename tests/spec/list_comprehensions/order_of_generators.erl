%% The last generator turns fastest, and sources are evaluated when their generator starts.
-module(order_of_generators).
-export([main/0]).

main() ->
    io:format("~w~n", [[{X, Y, Z} || X <- say([1, 2]), Y <- say([a, b]), Z <- say([X])]]).

say(L) ->
    io:format("~w ", [L]),
    L.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2] [a,b] [1] [1] [a,b] [2] [2] [{1,a,1},{1,b,1},{2,a,2},{2,b,2}]
