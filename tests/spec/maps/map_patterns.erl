%% Keys in map patterns are guard expressions of bound variables; a key that is missing fails, further keys do not matter.
-module(map_patterns).
-export([main/0, id/1]).

main() ->
    K = id(key), N = id(2),
    M = id(#{key => 1, {key, 2} => two, 3 => three, "s" => string, 4.0 => float}),
    #{K := One} = M,
    #{{K, N} := Two, N + 1 := Three} = M,
    io:format("~p~n", [{One, Two, Three}]),
    #{"s" := S, 4.0 := F} = M,
    io:format("~p~n", [{S, F}]),
    io:format("~p~n", [[f(X) || X <- [#{}, #{a => 1}, #{a => 1, b => 1}, #{a => 1, b => 2, c => 3}, not_a_map]]]),
    io:format("~p~n", [lookup(b, #{a => 1, b => 2})]),
    io:format("~p~n", [lookup(z, #{a => 1, b => 2})]),
    io:format("~p~n", [nested(#{x => #{y => [#{z => deep}]}})]),
    show(fun() -> #{missing := _} = M end),
    show(fun() -> #{4 := _} = M end),
    show(fun() -> #{key := 2} = M end),
    show(fun() -> #{} = id([]) end).

f(#{a := X, b := X}) -> same;
f(#{a := A, b := B}) -> {A, B};
f(#{a := A}) -> A;
f(#{}) -> any_map;
f(_) -> no_map.

lookup(Key, #{a := First} = Map) ->
    case Map of
        #{Key := V} -> {First, V};
        _ -> {First, none}
    end.

nested(#{x := #{y := [#{z := Z} | _]}}) -> Z.

show(F) -> try F() catch error:{badmatch, V} -> io:format("badmatch ~p~n", [is_map(V)]) end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,two,three}
% expect: {string,float}
% expect: [any_map,1,same,{1,2},no_map]
% expect: {1,2}
% expect: {1,none}
% expect: deep
% expect: badmatch true
% expect: badmatch true
% expect: badmatch true
% expect: badmatch false
