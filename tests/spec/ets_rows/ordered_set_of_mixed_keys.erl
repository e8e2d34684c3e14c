%% An ordered set holds keys of many types in order, integers and floats by their values, however they come and go.
% stress-skip: its model is large
-module(ordered_set_of_mixed_keys).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    Model = steps(4000, 7, T, #{}),
    %% Equal keys are one: the row that came last.
    Rows = [Row || {_, Row} <- lists:sort(maps:to_list(Model))],
    io:format("~w ~w ~w~n", [ets:tab2list(T) =:= Rows, down(T, ets:last(T), []) =:= Rows, ets:info(T, size) =:= length(Rows)]),
    Shown = [5, 5.0, 0.5, -900, 700, 1 bsl 70, -(1 bsl 70), a5, {5}, "5", <<5>>],
    io:format("~w~n", [[ets:member(T, Key) =:= is_map_key(norm(Key), Model) || Key <- Shown]]),
    io:format("~w~n", [[ets:next(T, Key) =:= first([K || {K, _} <- Rows, K > Key]) || Key <- Shown]]),
    io:format("~w~n", [[ets:prev(T, Key) =:= first([K || {K, _} <- lists:reverse(Rows), K < Key]) || Key <- Shown]]).

steps(0, _, _, Model) -> Model;
steps(N, Seed, T, Model) ->
    Key = key(Seed rem 13, Seed div 13 rem 900),
    Next = Seed * 16807 rem 2147483647,
    case Next rem 4 of
        0 -> ets:delete(T, Key), steps(N - 1, Next, T, maps:remove(norm(Key), Model));
        _ -> ets:insert(T, {Key, N}), steps(N - 1, Next, T, Model#{norm(Key) => {Key, N}})
    end.

key(0, N) -> float(N);
key(1, N) -> N / 2;
key(2, N) -> (1 bsl 70) + N;
key(3, N) -> -(1 bsl 70) - N;
key(4, N) -> list_to_atom("a" ++ integer_to_list(N));
key(5, N) -> {N};
key(6, N) -> -N;
key(_, N) -> N.

%% Keys that compare equal are the same here.
norm(Key) when is_float(Key), trunc(Key) == Key -> trunc(Key);
norm(Key) -> Key.

down(_, '$end_of_table', Rows) -> Rows;
down(T, Key, Rows) -> down(T, ets:prev(T, Key), ets:lookup(T, Key) ++ Rows).

first([]) -> '$end_of_table';
first([Key | _]) -> Key.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true true
% expect: [true,true,true,true,true,true,true,true,true,true,true]
% expect: [true,true,true,true,true,true,true,true,true,true,true]
% expect: [true,true,true,true,true,true,true,true,true,true,true]
