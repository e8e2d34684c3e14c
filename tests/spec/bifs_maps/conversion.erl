%% Maps and lists.
-module(conversion).
-export([main/0]).

main() ->
    io:format("~p~n", [maps:from_list([{a, 1}, {b, 2}, {a, 3}])]),
    io:format("~p~n", [lists:sort(maps:to_list(#{x => 1, y => 2}))]),
    io:format("~p~n", [{lists:sort(maps:keys(#{x => 1, y => 2})), lists:sort(maps:values(#{x => 1, y => 2}))}]),
    io:format("~p~n", [maps:from_keys([a, b], 0)]),
    io:format("~p~n", [maps:to_list(#{1 => a})]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{b => 2,a => 3}
% expect: [{x,1},{y,2}]
% expect: {[x,y],[1,2]}
% expect: #{b => 0,a => 0}
% expect: [{1,a}]
