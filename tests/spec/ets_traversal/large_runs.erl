%% An ordered set of many rows stays in order while rows come and go anywhere.
-module(large_runs).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    N = 1200,
    Keys = [K * 2741 rem N || K <- lists:seq(1, N)],
    [ets:insert(T, {K, K}) || K <- Keys],
    show([K || {K, _} <- ets:tab2list(T)] =:= lists:seq(0, N - 1)),
    [ets:delete(T, K) || K <- Keys, K rem 3 =/= 0],
    Left = [K || K <- lists:seq(0, N - 1), K rem 3 =:= 0],
    show([K || {K, _} <- ets:tab2list(T)] =:= Left),
    [ets:insert(T, {K + 0.5, half}) || K <- lists:reverse(Left)],
    show([K || {K, _} <- ets:tab2list(T)] =:= lists:sort(Left ++ [K + 0.5 || K <- Left])),
    show([ets:next(T, 597), ets:prev(T, 600), ets:slot(T, 2), ets:info(T, size)]),
    show(ets:select_count(T, [{{'$1', half}, [{'<', '$1', 1000}], [true]}])).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: true
% expect: [597.5,597.5,[{3,3}],800]
% expect: 334
