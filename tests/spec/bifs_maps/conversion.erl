%% Maps and lists.
-module(conversion).
-export([main/0]).

main() ->
    io:format("~kp~n", [maps:from_list([{a, 1}, {b, 2}, {a, 3}])]),
    io:format("~kp~n", [lists:sort(maps:to_list(#{x => 1, y => 2}))]),
    io:format("~kp~n", [{lists:sort(maps:keys(#{x => 1, y => 2})), lists:sort(maps:values(#{x => 1, y => 2}))}]),
    io:format("~kp~n", [maps:from_keys([a, b], 0)]),
    io:format("~kp~n", [maps:to_list(#{1 => a})]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{a => 3,b => 2}
% expect: [{x,1},{y,2}]
% expect: {[x,y],[1,2]}
% expect: #{a => 0,b => 0}
% expect: [{1,a}]
