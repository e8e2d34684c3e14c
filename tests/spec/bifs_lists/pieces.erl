%% Taking lists apart and putting them together.
-module(pieces).
-export([main/0]).

main() ->
    L = [a, b, c, d, e],
    io:format("~w~n", [[lists:nth(2, L), lists:nthtail(3, L), lists:last(L), lists:droplast(L)]]),
    io:format("~w~n", [[lists:sublist(L, 2), lists:sublist(L, 2, 3), lists:sublist(L, 9), lists:split(2, L)]]),
    io:format("~w~n", [[lists:append([[1], [2, 3], []]), lists:append([1], [2]), lists:concat([a, 1, "s", 2.5])]]),
    io:format("~w~n", [[lists:flatten([1, [2, [3, [[4]]]], []]), lists:flatlength([1, [2, [3]]]), lists:duplicate(3, x)]]),
    io:format("~w~n", [[lists:zip([1, 2], [a, b]), lists:unzip([{1, a}, {2, b}]), lists:zip3([1], [a], [x]), lists:zipwith(fun(A, B) -> A + B end, [1, 2], [3, 4])]]),
    io:format("~w~n", [[lists:prefix("ab", "abc"), lists:suffix("bc", "abc"), lists:subtract([1, 2, 3], [2]), lists:delete(b, L), lists:join(0, [1, 2, 3])]]),
    io:format("~w~n", [lists:enumerate([x, y])]),
    io:format("~w~n", [lists:zip([1, 2, 3], [a], trim)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [b,[d,e],e,[a,b,c,d]]
% expect: [[a,b],[b,c,d],[a,b,c,d,e],{[a,b],[c,d,e]}]
% expect: [[1,2,3],[1,2],[97,49,115,50,46,53,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,101,43,48,48]]
% expect: [[1,2,3,4],3,[x,x,x]]
% expect: [[{1,a},{2,b}],{[1,2],[a,b]},[{1,a,x}],[4,6]]
% expect: [true,true,[1,3],[a,c,d,e],[1,0,2,0,3]]
% expect: [{1,x},{2,y}]
% expect: [{1,a}]
