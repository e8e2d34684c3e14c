%% `P = Q` in a pattern takes what both match, at any depth and on either side; a variable repeated means equality.
-module(alias_patterns).
-export([main/0, id/1]).
-record(r, {f}).

main() ->
    Values = [{a, [1, 2]}, {b, #{k => v}}, {c, {c, c}}, #r{f = "str"}, [x | y], <<"bin">>, 7],
    [io:format("~p -> ~p~n", [V, f(V)]) || V <- Values],
    {X, Y} = Z = {_, Y} = id({1, 2}),
    io:format("~p~n", [{X, Y, Z}]),
    [{A, _} = B | C = [D]] = id([{p, q}, last]),
    io:format("~p~n", [{A, B, C, D}]),
    show(fun() -> {E, F} = {F, E} = id({1, 2}), {E, F} end),
    show(fun() -> {G, H} = {H, G} = id({3, 3}), {G, H} end).

f({a, [H | T] = L} = {Tag, _}) -> {Tag, H, T, L};
f({b = T, #{k := V} = M}) -> {T, V, map_size(M)};
f({T, {T, _} = {_, T}}) -> {thrice, T};
f(#r{f = [C | _] = S} = {_, _}) -> {C, S};
f([_ | T] = [H | _]) -> {H, T};
f(<<C, _/binary>> = B) -> {C, byte_size(B)};
f(N = 7 = M) -> {N, M}.

show(F) -> io:format("~p~n", [try F() catch error:R -> R end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {a,[1,2]} -> {a,1,[2],[1,2]}
% expect: {b,#{k => v}} -> {b,v,1}
% expect: {c,{c,c}} -> {thrice,c}
% expect: {r,"str"} -> {115,"str"}
% expect: [x|y] -> {x,y}
% expect: <<"bin">> -> {98,3}
% expect: 7 -> {7,7}
% expect: {1,2,{1,2}}
% expect: {p,{p,q},[last],last}
% expect: {badmatch,{1,2}}
% expect: {3,3}
