%% Tuples compare by size first, then element by element.
-module(comparison).
-export([main/0]).

main() ->
    io:format("~p~n", [lists:sort([{b}, {a, a}, {}, {a}, {z, z, z}, {a, 1}, {1.0}, {1}])]),
    io:format("~p~n", [[{1, 2} < {1, 3}, {9} < {1, 1}, {1} == {1.0}, {1} =:= {1.0}]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{},{1.0},{1},{a},{b},{a,1},{a,a},{z,z,z}]
% expect: [true,true,true,false]
