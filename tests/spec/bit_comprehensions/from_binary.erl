%% A generator over a binary takes as many bits each time as its pattern says.
-module(from_binary).
-export([main/0, id/1]).

main() ->
    B = id(<<1, 2, 3, 4:4>>),
    io:format("~w~n", [{[X || <<X>> <= B], [X || <<X:4>> <= B], [X || <<X:7>> <= B], [X || <<X:16/little>> <= B]}]),
    io:format("~w~n", [{[X || <<X:1/binary>> <= B], [X || <<X:5/bits>> <= B], [{A, C} || <<A:3, C:2>> <= B]}]),
    io:format("~w~n", [{[X || <<X>> <= id(<<>>)], [X || <<X:32>> <= B]}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {[1,2,3],[0,1,0,2,0,3,4],[0,64,64,52],[513]}
% expect: {[<<1>>,<<2>>,<<3>>],[<<0:5>>,<<4:5>>,<<1:5>>,<<0:5>>,<<6:5>>],[{0,0},{1,0},{0,1},{0,0},{1,2}]}
% expect: {[],[]}
