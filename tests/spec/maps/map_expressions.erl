%% `=>` inserts or replaces, `:=` only replaces; keys match exactly, so 1 and 1.0 are two; later values win.
-module(map_expressions).
-export([main/0, id/1]).

main() ->
    M = id(#{1 => int, 1.0 => float}),
    io:format("~p ~p~n", [map_size(M), maps:get(1.0, M)]),
    io:format("~p~n", [M#{1 := new}]),
    io:format("~p~n", [maps:get(1, #{1 => a, id(1) => b})]),
    io:format("~p~n", [M#{x => y}#{x := z, 1 => q}]),
    io:format("~p~n", [(id(#{}))#{id(k) => id(v)}]),
    io:format("~p~n", [#{#{a => 1} => nested, [] => nil, {} => tuple}]),
    io:format("~p~n", [#{-0.0 => neg, 0.0 => pos}]),
    show(fun() -> M#{2 := x} end),
    show(fun() -> (id(list))#{a => 1} end),
    show(fun() -> (id([{a, 1}]))#{a := 1} end),
    show(fun() -> M#{1 := a, nope := b, 1.0 := c} end),
    show(fun() -> maps:get(absent, M) end),
    show(fun() -> map_get(absent, M) end),
    show(fun() -> map_size(id({})) end),
    show(fun() -> M#{k => throw(value_first)} end),
    show(fun() -> (id(no_map))#{k => throw(value_or_map)} end).

show(F) -> try io:format("~p~n", [F()]) catch C:R -> io:format("~p ~p~n", [C, R]) end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2 float
% expect: #{1 => new,1.0 => float}
% expect: b
% expect: #{1 => q,1.0 => float,x => z}
% expect: #{k => v}
% expect: #{{} => tuple,#{a => 1} => nested,[] => nil}
% expect: #{-0.0 => neg,0.0 => pos}
% expect: error {badkey,2}
% expect: error {badmap,list}
% expect: error {badmap,[{a,1}]}
% expect: error {badkey,nope}
% expect: error {badkey,absent}
% expect: error {badkey,absent}
% expect: error {badmap,{}}
% expect: throw value_first
% expect: throw value_or_map
