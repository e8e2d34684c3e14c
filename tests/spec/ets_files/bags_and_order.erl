%% Bags keep the order of rows with one key, duplicate bags their doubles, ordered sets their order; keys of any type come back.
-module(bags_and_order).
-export([main/0]).

main() ->
    Rows = [{k, 2}, {k, 1}, {k, 2}, {1, a}, {1.0, b}, {"s", <<1:3>>}, {{t, []}, #{m => [1 | 2]}}, {fun lists:map/2, -1 bsl 70}],
    [show(Type, Rows) || Type <- [set, bag, duplicate_bag, ordered_set]].

show(Type, Rows) ->
    T = ets:new(rows, [Type]),
    ets:insert(T, Rows),
    ok = ets:tab2file(T, "bags.tab"),
    {ok, Back} = ets:file2tab("bags.tab"),
    io:format("~w ~w ~w ~w~n", [Type, ets:info(Back, type), ets:lookup(Back, k), ets:info(Back, size)]),
    io:format("~w~n", [lists:sort(ets:tab2list(Back)) =:= lists:sort(ets:tab2list(T))]),
    [io:format("~p~n", [ets:tab2list(Back)]) || Type =:= ordered_set],
    ets:delete(Back),
    ets:delete(T),
    ok = file:delete("bags.tab").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: set set [{k,2}] 6
% expect: true
% expect: bag bag [{k,2},{k,1}] 7
% expect: true
% expect: duplicate_bag duplicate_bag [{k,2},{k,1},{k,2}] 8
% expect: true
% expect: ordered_set ordered_set [{k,2}] 5
% expect: true
% expect: [{1.0,b},
% expect:  {k,2},
% expect:  {fun lists:map/2,-1180591620717411303424},
% expect:  {{t,[]},#{m => [1|2]}},
% expect:  {"s",<<1:3>>}]
