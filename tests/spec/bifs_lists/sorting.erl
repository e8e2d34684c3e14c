%% sort is stable and by term order; usort drops what compares equal.
-module(sorting).
-export([main/0]).

main() ->
    io:format("~w~n", [lists:sort([3, 1, 2, 1.5, a, "s", {}, <<>>, #{}])]),
    io:format("~w~n", [[lists:usort([3, 1, 3, 1.0, 2]), lists:sort([])]]),
    io:format("~w~n", [lists:sort(fun(A, B) -> A >= B end, [1, 3, 2])]),
    Pairs = [{b, 1}, {a, 2}, {b, 0}, {a, 1}],
    io:format("~w~n", [[lists:keysort(1, Pairs), lists:keysort(2, Pairs), lists:ukeysort(1, Pairs)]]),
    io:format("~w~n", [lists:sort(fun({A, _}, {B, _}) -> A =< B end, Pairs)]),
    io:format("~w~n", [[lists:merge([1, 3], [2, 4]), lists:umerge([1, 2], [2, 3])]]),
    L = [(N * 7919) rem 1009 || N <- lists:seq(1, 1008)],
    io:format("~w~n", [lists:sort(L) =:= lists:seq(1, 1008)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,1.5,2,3,a,{},#{},[115],<<>>]
% expect: [[1,2,3],[]]
% expect: [3,2,1]
% expect: [[{a,2},{a,1},{b,1},{b,0}],[{b,0},{b,1},{a,1},{a,2}],[{a,2},{b,1}]]
% expect: [{a,2},{a,1},{b,1},{b,0}]
% expect: [[1,2,3,4],[1,2,3]]
% expect: true
