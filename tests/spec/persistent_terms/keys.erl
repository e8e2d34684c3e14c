%% Any term is a key, compared exactly; get/0, info/0 and erase/1 know them all.
-module(keys).
-export([main/0]).

main() ->
    #{count := Before} = persistent_term:info(),
    Keys = [?MODULE, 1, 1.0, "a", <<"a">>, [], {}, #{}, {?MODULE, [deep, {key, #{a => 1.5}}]}, 1 bsl 90, fun lists:map/2, 0.0, -0.0,
            binary:copy(<<"key">>, 50)],
    Known = fun() -> [{K, V} || {K, {keys, V}} <- persistent_term:get()] end,
    [ok = persistent_term:put(K, {keys, N}) || {N, K} <- lists:enumerate(Keys)],
    #{count := Now, memory := Memory} = persistent_term:info(),
    show(count, [Now - Before, is_integer(Memory), Memory > 14 * 16]),
    show(found, [persistent_term:get(K) =:= {keys, N} || {N, K} <- lists:enumerate(Keys)]),
    show(other, [persistent_term:get(K, none) || K <- [2, 2.0, "b", {?MODULE, [deep, {key, #{a => 2}}]}]]),
    show(listed, lists:sort([V || {_, V} <- Known()])),
    #{memory := Full} = persistent_term:info(),
    show(erased, [persistent_term:erase(K) || K <- [1, 1, {}, {?MODULE, [deep, {key, #{a => 1.5}}]}, unknown]]),
    #{count := Left, memory := Less} = persistent_term:info(),
    show(left, [Left - Before, Less < Full, lists:sort([V || {_, V} <- Known()])]),
    show(float_key, [persistent_term:get(1.0), persistent_term:get(1, gone)]),
    [persistent_term:put({?MODULE, N}, N) || N <- lists:seq(1, 1000)],
    [persistent_term:erase({?MODULE, N}) || N <- lists:seq(1, 1000), N rem 2 =:= 0],
    show(many, lists:sum([N || {{?MODULE, _}, N} <- persistent_term:get(), is_integer(N)])).

show(What, Value) -> io:format("~p: ~0p~n", [What, Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: count: [14,true,true]
% expect: found: [true,true,true,true,true,true,true,true,true,true,true,true,true,true]
% expect: other: [none,none,none,none]
% expect: listed: [1,2,3,4,5,6,7,8,9,10,11,12,13,14]
% expect: erased: [true,false,true,true,false]
% expect: left: [11,true,[1,3,4,5,6,8,10,11,12,13,14]]
% expect: float_key: [{keys,3},gone]
% expect: many: 250000
