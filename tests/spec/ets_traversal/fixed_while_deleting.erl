%% In a fixed table next works from a key that was deleted, and every key that stays is visited once.
-module(fixed_while_deleting).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type | Options]),
         ets:insert(T, [{N, x} || N <- lists:seq(1, 500)]),
         ets:safe_fixtable(T, true),
         Visited = deleting(T, ets:first(T)),
         show({Type, lists:sort(Visited) =:= lists:seq(1, 500), ets:info(T, size), ets:first(T)}),
         ets:insert(T, [{N, y} || N <- lists:seq(1, 500, 2)]),
         ets:safe_fixtable(T, false),
         show({ets:info(T, size), lists:usort([X || {_, X} <- ets:tab2list(T)])}),
         ets:insert(T, {1000, z}),
         show([ets:lookup(T, K) || K <- [1, 2, 1000]])
     end || {Type, Options} <- [{set, []}, {ordered_set, []}, {bag, []}, {set, [{write_concurrency, true}]}]].

deleting(_, '$end_of_table') -> [];
deleting(T, K) ->
    ets:delete(T, K),
    [K | deleting(T, ets:next(T, K))].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {set,true,0,'$end_of_table'}
% expect: {250,[y]}
% expect: [[{1,y}],[],[{1000,z}]]
% expect: {ordered_set,true,0,'$end_of_table'}
% expect: {250,[y]}
% expect: [[{1,y}],[],[{1000,z}]]
% expect: {bag,true,0,'$end_of_table'}
% expect: {250,[y]}
% expect: [[{1,y}],[],[{1000,z}]]
% expect: {set,true,0,'$end_of_table'}
% expect: {250,[y]}
% expect: [[{1,y}],[],[{1000,z}]]
