%% record_info gives the size and the field names at compile time.
-module(record_info).
-export([main/0]).

-record(point, {x = 0, y = 0, z = 0}).

main() ->
    io:format("~p~n", [record_info(fields, point)]),
    io:format("~p~n", [record_info(size, point)]),
    io:format("~p~n", [[#point.x, #point.z]]),
    io:format("~p~n", [lists:zip(record_info(fields, point), tl(tuple_to_list(#point{y = 5})))]),
    io:format("~p~n", [lists:keysort(#point.y, [#point{y = 3}, #point{y = 1}])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [x,y,z]
% expect: 4
% expect: [2,4]
% expect: [{x,0},{y,5},{z,0}]
% expect: [{point,0,1,0},{point,0,3,0}]
