%% The functions of lists that take a fun.
-module(map_filter_fold).
-export([main/0]).

main() ->
    L = lists:seq(1, 6),
    io:format("~w~n", [lists:map(fun(X) -> X * X end, L)]),
    io:format("~w~n", [lists:filter(fun(X) -> X rem 2 =:= 0 end, L)]),
    io:format("~w~n", [[lists:foldl(fun(X, A) -> [X | A] end, [], L), lists:foldr(fun(X, A) -> [X | A] end, [], L)]]),
    io:format("~w~n", [lists:filtermap(fun(X) when X > 4 -> {true, {big, X}}; (X) -> X =:= 1 end, L)]),
    io:format("~w~n", [lists:flatmap(fun(X) -> [X, -X] end, [1, 2])]),
    io:format("~w~n", [lists:mapfoldl(fun(X, A) -> {X + A, A + X} end, 0, [1, 2, 3])]),
    io:format("~w~n", [lists:mapfoldr(fun(X, A) -> {X + A, A + X} end, 0, [1, 2, 3])]),
    io:format("~w~n", [[lists:all(fun is_integer/1, L), lists:any(fun is_atom/1, L), lists:all(fun is_atom/1, [])]]),
    io:format("~w~n", [lists:partition(fun(X) -> X > 2 end, L)]),
    io:format("~w~n", [[lists:takewhile(fun(X) -> X < 3 end, L), lists:dropwhile(fun(X) -> X < 3 end, L), lists:splitwith(fun(X) -> X =/= 4 end, L)]]),
    io:format("~w~n", [[lists:search(fun(X) -> X > 3 end, L), lists:search(fun is_atom/1, L)]]),
    lists:foreach(fun(X) -> io:format("~p.", [X]) end, L),
    io:format("~n").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,4,9,16,25,36]
% expect: [2,4,6]
% expect: [[6,5,4,3,2,1],[1,2,3,4,5,6]]
% expect: [1,{big,5},{big,6}]
% expect: [1,-1,2,-2]
% expect: {[1,3,6],6}
% expect: {[6,5,3],6}
% expect: [true,false,true]
% expect: {[3,4,5,6],[1,2]}
% expect: [[1,2],[3,4,5,6],{[1,2,3],[4,5,6]}]
% expect: [{value,4},false]
% expect: 1.2.3.4.5.6.
