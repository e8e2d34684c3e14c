%% round goes away from zero at one half; trunc, floor and ceil do what their names say.
-module(rounding).
-export([main/0]).

main() ->
    Floats = [0.5, 1.5, 2.5, -0.5, -1.5, 2.4, -2.4, 2.6, -2.6, 1.0e20, 3],
    [io:format("~p: ~p ~p ~p ~p~n", [F, round(F), trunc(F), floor(F), ceil(F)]) || F <- Floats],
    io:format("~p~n", [[float(3), float(2.5), float(1 bsl 60)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0.5: 1 0 0 1
% expect: 1.5: 2 1 1 2
% expect: 2.5: 3 2 2 3
% expect: -0.5: -1 0 -1 0
% expect: -1.5: -2 -1 -2 -1
% expect: 2.4: 2 2 2 3
% expect: -2.4: -2 -2 -3 -2
% expect: 2.6: 3 2 2 3
% expect: -2.6: -3 -2 -3 -2
% expect: 1.0e20: 100000000000000000000 100000000000000000000 100000000000000000000 100000000000000000000
% expect: 3: 3 3 3 3
% expect: [3.0,2.5,1.152921504606847e18]
