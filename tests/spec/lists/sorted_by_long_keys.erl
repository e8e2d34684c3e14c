%% Keys that differ in their last places only: long lists and binaries, wide tuples, maps, large integers, and mixed.
% stress-skip: so many words are too many for a collection at every safepoint
-module(sorted_by_long_keys).
-export([main/0]).

main() ->
    Numbers = [(I * 7919) rem 307 || I <- lists:seq(1, 400)],
    Prefix = lists:duplicate(300, $a),
    Bytes = binary:copy(<<"ab">>, 5000),
    Wide = list_to_tuple(Prefix),
    Map = maps:from_list([{K, K} || K <- lists:seq(1, 40)]),
    Large = 1 bsl 5000,
    Kinds = [fun(N) -> Prefix ++ integer_to_list(N) end,
             fun(N) -> <<Bytes/binary, N:16>> end,
             fun(N) -> <<1:3, Bytes/binary, N:16>> end,
             fun(N) -> setelement(300, Wide, N) end,
             fun(N) -> {Wide, [Bytes | N]} end,
             fun(N) -> Map#{40 := N} end,
             fun(N) -> Large + N end],
    [sorted([Kind(N) || N <- Numbers]) || Kind <- Kinds],
    sorted([(lists:nth(1 + N rem length(Kinds), Kinds))(N) || N <- Numbers]),
    Two = [lists:duplicate(30_000, x) ++ [2, 1], lists:duplicate(30_000, x) ++ [1, 2], []],
    io:format("~p~n", [[length(L) || L <- lists:sort(Two)]]),
    io:format("~p~n", [[lists:last(L) || L <- lists:sort(Two), L =/= []]]),
    Wider = erlang:make_tuple(300_000, x),
    io:format("~p~n", [[element(1, T) || T <- lists:sort([setelement(1, Wider, A) || A <- [b, a, c]])]]).

sorted(Keys) ->
    Tuples = lists:zip(lists:seq(1, length(Keys)), Keys),
    Results = [lists:sort(Keys), lists:usort(Keys), lists:keysort(2, Tuples), lists:ukeysort(2, Tuples)],
    io:format("~p~n", [[{length(R), erlang:phash2(R)} || R <- Results]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{400,123296996},{307,44622665},{400,59318425},{307,17434163}]
% expect: [{400,12246269},{307,45651729},{400,126282639},{307,40523990}]
% expect: [{400,12388291},{307,87977151},{400,48608394},{307,66555940}]
% expect: [{400,18273730},{307,118442944},{400,41460913},{307,62464483}]
% expect: [{400,131810218},{307,50611903},{400,34705171},{307,32151441}]
% expect: [{400,97249717},{307,16329181},{400,21138741},{307,131376984}]
% expect: [{400,108915372},{307,68205565},{400,24510994},{307,20767185}]
% expect: [{400,112497876},{307,95210842},{400,101641739},{307,91938599}]
% expect: [0,30002,30002]
% expect: [2,1]
% expect: [a,b,c]
