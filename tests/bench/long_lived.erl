%% A large heap that lives long while short-lived terms come and go, and a part of it is replaced now and then.
% group: sequential
% kernel: 8000
-module(long_lived).
-export([main/1]).

main([]) -> main(["80000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    Kept = list_to_tuple([tree(I, 3) || I <- lists:seq(1, N div 16)]),
    Index = maps:from_list([{I, {entry, I, [I, I + 1], integer_to_binary(I)}} || I <- lists:seq(1, N div 4)]),
    churn(5 * N, N, Kept, Index, 0).

churn(0, _, Kept, Index, Sum) -> {Sum, tuple_size(Kept), map_size(Index), leaves(Kept)};
churn(I, N, Kept, Index, Sum) ->
    Short = lists:sum([X * X || X <- [I, I + 1, I + 2, I + 3, I + 4]]),
    {entry, Key, [_, Next], _} = maps:get(I rem (N div 4) + 1, Index),
    churn(I - 1, N, Kept, replaced(I, Next, Index), (Sum + Short + Key) rem 1_000_003).

replaced(I, Next, Index) when I rem 16 =:= 0, is_map_key(Next, Index) -> Index#{Next := {entry, Next, [I, Next + 1], <<"new">>}};
replaced(_, _, Index) -> Index.

tree(I, 0) -> {leaf, I};
tree(I, Depth) -> {node, tree(2 * I, Depth - 1), tree(2 * I + 1, Depth - 1)}.

leaves(Kept) -> lists:sum([count(Tree) || Tree <- tuple_to_list(Kept)]).

count({leaf, _}) -> 1;
count({node, Left, Right}) -> count(Left) + count(Right).
