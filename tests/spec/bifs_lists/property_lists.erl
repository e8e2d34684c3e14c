%% Property lists.
-module(property_lists).
-export([main/0]).

main() ->
    L = [{a, 1}, b, {c, x, y}, {a, 2}],
    io:format("~p~n", [[proplists:get_value(a, L), proplists:get_value(b, L), proplists:get_value(z, L), proplists:get_value(z, L, default)]]),
    io:format("~p~n", [[proplists:lookup(a, L), proplists:lookup(z, L), proplists:get_all_values(a, L), proplists:is_defined(b, L)]]),
    io:format("~p~n", [[proplists:delete(a, L), proplists:get_bool(b, L), proplists:get_keys([{k, 1}])]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,true,undefined,default]
% expect: [{a,1},none,[1,2],true]
% expect: [[b,{c,x,y}],true,[k]]
