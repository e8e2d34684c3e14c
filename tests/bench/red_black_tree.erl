%% A dictionary as a red-black tree of tuples: insertions that balance by pattern, look-ups, folding.
% group: sequential
% kernel: 6000
-module(red_black_tree).
-export([main/1]).

main([]) -> main(["100000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    Keys = keys(N, 42, []),
    Tree = lists:foldl(fun(Key, T) -> insert(Key, Key bxor N, T) end, empty, Keys),
    Found = length([Key || Key <- Keys, {ok, _} <- [find(Key + Key rem 2, Tree)]]),
    {fold(fun(_, Value, Sum) -> Value + Sum end, 0, Tree), Found, black_height(Tree)}.

keys(0, _, Keys) -> Keys;
keys(N, Seed, Keys) ->
    Next = (Seed * 16807) rem 2147483647,
    keys(N - 1, Next, [Next rem 1_000_000 | Keys]).

find(_, empty) -> error;
find(Key, {_, _, K, _, Right}) when Key > K -> find(Key, Right);
find(Key, {_, Left, K, _, _}) when Key < K -> find(Key, Left);
find(_, {_, _, _, Value, _}) -> {ok, Value}.

insert(Key, Value, Tree) -> setelement(1, put(Key, Value, Tree), black).

put(Key, Value, empty) -> {red, empty, Key, Value, empty};
put(Key, Value, {Colour, Left, K, V, Right}) when Key < K -> balance(Colour, put(Key, Value, Left), K, V, Right);
put(Key, Value, {Colour, Left, K, V, Right}) when Key > K -> balance(Colour, Left, K, V, put(Key, Value, Right));
put(Key, Value, {Colour, Left, _, _, Right}) -> {Colour, Left, Key, Value, Right}.

%% No red node has a red child, and all paths have as many black ones (Okasaki, 1999).
balance(black, {red, {red, A, Ka, Va, B}, Kb, Vb, C}, Kc, Vc, D) -> {red, {black, A, Ka, Va, B}, Kb, Vb, {black, C, Kc, Vc, D}};
balance(black, {red, A, Ka, Va, {red, B, Kb, Vb, C}}, Kc, Vc, D) -> {red, {black, A, Ka, Va, B}, Kb, Vb, {black, C, Kc, Vc, D}};
balance(black, A, Ka, Va, {red, {red, B, Kb, Vb, C}, Kc, Vc, D}) -> {red, {black, A, Ka, Va, B}, Kb, Vb, {black, C, Kc, Vc, D}};
balance(black, A, Ka, Va, {red, B, Kb, Vb, {red, C, Kc, Vc, D}}) -> {red, {black, A, Ka, Va, B}, Kb, Vb, {black, C, Kc, Vc, D}};
balance(Colour, Left, Key, Value, Right) -> {Colour, Left, Key, Value, Right}.

fold(_, Acc, empty) -> Acc;
fold(Fun, Acc, {_, Left, Key, Value, Right}) -> fold(Fun, Fun(Key, Value, fold(Fun, Acc, Left)), Right).

black_height(empty) -> 0;
black_height({black, Left, _, _, _}) -> 1 + black_height(Left);
black_height({red, Left, _, _, _}) -> black_height(Left).
