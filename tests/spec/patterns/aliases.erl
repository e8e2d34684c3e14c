%% A pattern may be given a name, on either side.
-module(aliases).
-export([main/0]).

main() ->
    io:format("~p~n", [f({point, 1, 2})]),
    io:format("~p~n", [f([1, 2])]),
    {A, _} = B = {x, y},
    io:format("~p ~p~n", [A, B]).

f({point, X, _} = Point) -> {X, Point};
f(List = [Head | _]) -> {Head, List}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,{point,1,2}}
% expect: {1,[1,2]}
% expect: x {x,y}
