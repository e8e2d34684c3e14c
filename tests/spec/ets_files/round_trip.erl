%% file2tab makes the table again that tab2file wrote: rows, type, keypos, protection and name, in a new table.
% stress-skip: many rows
-module(round_trip).
-export([main/0]).

main() ->
    [round(Type, N) || Type <- [set, ordered_set, bag, duplicate_bag], N <- [0, 3, 2500]],
    T = ets:new(plain, [{keypos, 2}, public, compressed, {read_concurrency, true}]),
    ets:insert(T, {a, 1, binary:copy(<<"x">>, 1000), #{1 => [2]}, 1.5, 1 bsl 100, self()}),
    ok = ets:tab2file(T, "plain.tab"),
    {ok, Again} = ets:file2tab("plain.tab"),
    io:format("~w ~w~n", [Again =:= T, ets:tab2list(Again) =:= ets:tab2list(T)]),
    io:format("~w~n", [[ets:info(Again, I) || I <- [name, type, keypos, protection, named_table, compressed, read_concurrency, size]]]),
    io:format("~w~n", [ets:info(Again, owner) =:= self()]),
    ok = file:delete("plain.tab").

round(Type, N) ->
    File = "round_" ++ atom_to_list(Type),
    T = ets:new(rows, [Type]),
    ets:insert(T, [{K, K rem 7} || K <- lists:seq(1, N)]),
    ets:insert(T, [{K, K rem 7, second} || K <- lists:seq(1, N, 5)]),
    Written = ets:tab2file(T, File),
    {ok, Again} = ets:file2tab(File, [{verify, true}]),
    Same = lists:sort(ets:tab2list(T)) =:= lists:sort(ets:tab2list(Again)),
    io:format("~w ~w ~w ~w ~w~n", [Type, Written, ets:info(Again, size), ets:info(Again, type), Same]),
    ok = file:delete(File).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: set ok 0 set true
% expect: set ok 3 set true
% expect: set ok 2500 set true
% expect: ordered_set ok 0 ordered_set true
% expect: ordered_set ok 3 ordered_set true
% expect: ordered_set ok 2500 ordered_set true
% expect: bag ok 0 bag true
% expect: bag ok 4 bag true
% expect: bag ok 3000 bag true
% expect: duplicate_bag ok 0 duplicate_bag true
% expect: duplicate_bag ok 4 duplicate_bag true
% expect: duplicate_bag ok 3000 duplicate_bag true
% expect: false true
% expect: [plain,set,2,public,false,true,true,1]
% expect: true
