%% Lists of pairs: keyfind, keystore, keysort, keytake and the others of lists, and proplists with defaults and bare atoms.
% group: library
-module(key_lists).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> {keys(1000, 0), options(20_000, 0)}.

keys(0, Sum) -> Sum;
keys(N, Sum) ->
    List = [{(K * 37 + N) rem 211, K, [K]} || K <- lists:seq(1, 150)],
    Sorted = lists:keysort(1, List),
    {value, {Key, _, _}, Others} = lists:keytake(75, 2, Sorted),
    Stored = lists:foldl(fun(K, L) -> lists:keystore(K, 1, L, {K, new, []}) end, Others, lists:seq(1, 60)),
    Less = lists:keydelete(Key, 1, lists:keyreplace(5, 1, Stored, {5, replaced, []})),
    Found = length([K || K <- lists:seq(1, 211), lists:keymember(K, 1, Less)]),
    Total = lists:sum([element(1, T) || K <- lists:seq(1, 150), T <- [lists:keyfind(K, 2, Sorted)], T =/= false]),
    Merged = lists:ukeymerge(1, lists:ukeysort(1, List), lists:ukeysort(1, Less)),
    keys(N - 1, Sum + Key + Found + Total + length(Merged)).

options(0, Sum) -> Sum;
options(N, Sum) ->
    Options = [verbose, {port, N}, {host, "localhost"}, {retries, 3}, {timeout, 5000}, binary, {active, N rem 2 =:= 0}, {port, 80}, {tag, a}, {tag, b}],
    true = proplists:get_bool(verbose, Options),
    Port = proplists:get_value(port, Options),
    Backlog = proplists:get_value(backlog, Options, 128),
    Tags = proplists:get_all_values(tag, Options),
    Map = proplists:to_map(proplists:delete(tag, Options)),
    {[Bare], Rest} = proplists:split(Options, [binary]),
    options(N - 1, Sum + Port + Backlog + length(Tags) + map_size(Map) + length(Bare) + length(Rest) + length(proplists:get_keys(Options))).
