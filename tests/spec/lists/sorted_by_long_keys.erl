%% Keys that differ in their last places only: long lists and binaries, wide tuples, maps, large integers, and mixed.
% stress-skip: so many words are too many for a collection at every safepoint
-module(sorted_by_long_keys).
-export([main/0]).

main() ->
    Numbers = [(I * 7919) rem 2003 || I <- lists:seq(1, 3000)],
    Prefix = lists:duplicate(300, $a),
    Bytes = binary:copy(<<"ab">>, 5000),
    Wide = list_to_tuple(Prefix),
    Map = maps:from_list([{K, K} || K <- lists:seq(1, 100)]),
    Large = 1 bsl 5000,
    Kinds = [fun(N) -> Prefix ++ integer_to_list(N) end,
             fun(N) -> <<Bytes/binary, N:16>> end,
             fun(N) -> <<1:3, Bytes/binary, N:16>> end,
             fun(N) -> setelement(300, Wide, N) end,
             fun(N) -> {Wide, [Bytes | N]} end,
             fun(N) -> Map#{100 := N} end,
             fun(N) -> Large + N end],
    [sorted([Kind(N) || N <- Numbers]) || Kind <- Kinds],
    sorted([(lists:nth(1 + N rem length(Kinds), Kinds))(N) || N <- Numbers]),
    Two = [lists:duplicate(300_000, x) ++ [2, 1], lists:duplicate(300_000, x) ++ [1, 2], []],
    io:format("~p~n", [[length(L) || L <- lists:sort(Two)]]),
    io:format("~p~n", [[lists:last(L) || L <- lists:sort(Two), L =/= []]]).

sorted(Keys) ->
    Tuples = lists:zip(lists:seq(1, length(Keys)), Keys),
    Results = [lists:sort(Keys), lists:usort(Keys), lists:keysort(2, Tuples), lists:ukeysort(2, Tuples)],
    io:format("~p~n", [[{length(R), erlang:phash2(R)} || R <- Results]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{3000,85930172},{2003,14777746},{3000,114218695},{2003,90111617}]
% expect: [{3000,87133763},{2003,26348989},{3000,36648309},{2003,77509352}]
% expect: [{3000,96037764},{2003,59103701},{3000,74395056},{2003,115795721}]
% expect: [{3000,91186134},{2003,51986487},{3000,34101102},{2003,77282746}]
% expect: [{3000,88092329},{2003,61319167},{3000,14266507},{2003,57978309}]
% expect: [{3000,4638349},{2003,123220728},{3000,6321107},{2003,120184705}]
% expect: [{3000,16364499},{2003,53910563},{3000,123264571},{2003,32312703}]
% expect: [{3000,105995355},{2003,6483461},{3000,13549552},{2003,75412160}]
% expect: [0,300002,300002]
% expect: [2,1]
