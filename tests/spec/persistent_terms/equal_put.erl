%% put/2 of a value that is equal does nothing: the old one stays where it is.
-module(equal_put).
-export([main/0]).

main() ->
    kept(tuple, {a, [1, 2, 3]}, {a, [1, 2] ++ [length([x, y, z])]}),
    kept(map, #{x => 1, y => 2}, maps:from_list([{y, 2}, {x, 1}])),
    kept(large_map, maps:from_keys(lists:seq(1, 100), a), maps:from_keys(lists:seq(100, 1, -1), a)),
    kept(binary, binary:copy(<<"b">>, 100), binary:copy(<<"bb">>, 50)),
    kept(bignum, 1 bsl 100, (1 bsl 101) div 2),
    kept(float, 2.5, 5 / 2),
    kept(int_and_float, [1], [1.0]),
    kept(zeros, [0.0], [-0.0]),
    kept(other, {a, b}, {a, c}),
    kept(immediate, {a}, a),
    kept(itself, {itself, [1]}, again).

kept(Key, First, again) ->
    ok = persistent_term:put({?MODULE, Key}, First),
    kept(Key, First, persistent_term:get({?MODULE, Key}));
kept(Key, First, Second) ->
    ok = persistent_term:put({?MODULE, Key}, First),
    Held = persistent_term:get({?MODULE, Key}),
    #{count := Count} = persistent_term:info(),
    Result = persistent_term:put({?MODULE, Key}, Second),
    #{count := After} = persistent_term:info(),
    Now = persistent_term:get({?MODULE, Key}),
    io:format("~p: ~p ~p ~p ~p~n", [Key, Result, erts_debug:same(Held, Now), Now =:= Second, After - Count]),
    true = Held =:= First.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: tuple: ok true true 0
% expect: map: ok true true 0
% expect: large_map: ok true true 0
% expect: binary: ok true true 0
% expect: bignum: ok true true 0
% expect: float: ok true true 0
% expect: int_and_float: ok false true 0
% expect: zeros: ok false true 0
% expect: other: ok false true 0
% expect: immediate: ok false true 0
% expect: itself: ok true true 0
