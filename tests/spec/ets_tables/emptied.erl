%% delete_all_objects empties a table at once, also a fixed one.
-module(emptied).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type | Options]),
         ets:insert(T, [{N, x} || N <- lists:seq(1, 1000)]),
         show([ets:delete_all_objects(T), ets:info(T, size), ets:tab2list(T), ets:first(T)]),
         ets:insert(T, [{1, y}, {2, y}]),
         ets:safe_fixtable(T, true),
         First = ets:first(T),
         ets:delete_all_objects(T),
         show([ets:next(T, First), ets:info(T, size), ets:insert(T, {3, z}), ets:tab2list(T)]),
         ets:safe_fixtable(T, false),
         show(ets:tab2list(T))
     end || {Type, Options} <- [{set, []}, {ordered_set, []}, {bag, []}, {set, [{write_concurrency, true}]}]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,0,[],'$end_of_table']
% expect: ['$end_of_table',0,true,[{3,z}]]
% expect: [{3,z}]
% expect: [true,0,[],'$end_of_table']
% expect: ['$end_of_table',0,true,[{3,z}]]
% expect: [{3,z}]
% expect: [true,0,[],'$end_of_table']
% expect: ['$end_of_table',0,true,[{3,z}]]
% expect: [{3,z}]
% expect: [true,0,[],'$end_of_table']
% expect: ['$end_of_table',0,true,[{3,z}]]
% expect: [{3,z}]
