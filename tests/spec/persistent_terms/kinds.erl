%% Terms of every kind are persistent, and whole when they are replaced while they are held.
-module(kinds).
-export([main/0]).

main() ->
    Counter = counters:new(1, []),
    Large = binary:copy(<<"0123456789">>, 100),
    <<_:10/binary, Part:200/binary, _/binary>> = Large,
    <<_:3, Odd/bitstring>> = Large,
    Grown = lists:foldl(fun(N, Acc) -> <<Acc/binary, N:64>> end, <<>>, lists:seq(1, 50)),
    Kinds = [{empty, {{}, [], #{}, <<>>, <<>>}}, {numbers, [1.5, -0.0, 1 bsl 64, -(1 bsl 500), 1 bsl 59]},
             {improper, [1, 2 | {three}]}, {part, Part}, {bits, Odd}, {grown, Grown}, {map, #{{a} => [b], 1.0 => #{1 => 2}}},
             {large_map, maps:from_list([{{N}, [N]} || N <- lists:seq(1, 200)])}, {funs, [fun erlang:abs/1, adder(7, [x])]},
             {identifiers, {self(), make_ref(), Counter}}, {text, "a string"}, {record, {record, undefined, [{k, "v"}]}},
             {deep, lists:foldl(fun(N, Acc) -> {N, [Acc]} end, end_of_it, lists:seq(1, 300))}],
    Held = [begin persistent_term:put({?MODULE, K}, V), {K, V, persistent_term:get({?MODULE, K})} end || {K, V} <- Kinds],
    [persistent_term:put({?MODULE, K}, {other, K}) || {K, _} <- Kinds],
    [begin persistent_term:put(?MODULE, {N}), receive after 1 -> ok end end || N <- lists:seq(1, 10)],
    garbage_collect(),
    [io:format("~p: ~p ~p~n", [K, Got =:= V, persistent_term:get({?MODULE, K})]) || {K, V, Got} <- Held],
    [Abs, Add] = held(funs, Held),
    {_, _, SameCounter} = held(identifiers, Held),
    counters:add(SameCounter, 1, 5),
    io:format("~p ~p ~p~n", [Abs(-3), Add(1), counters:get(Counter, 1)]),
    More = held(grown, Held),
    io:format("~p ~p~n", [byte_size(<<More/binary, "more">>), <<More/binary, 1>> =:= <<Grown/binary, 1>>]).

held(Key, Held) -> element(3, lists:keyfind(Key, 1, Held)).

adder(N, List) -> fun(M) -> {N + M, List} end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: empty: true {other,empty}
% expect: numbers: true {other,numbers}
% expect: improper: true {other,improper}
% expect: part: true {other,part}
% expect: bits: true {other,bits}
% expect: grown: true {other,grown}
% expect: map: true {other,map}
% expect: large_map: true {other,large_map}
% expect: funs: true {other,funs}
% expect: identifiers: true {other,identifiers}
% expect: text: true {other,text}
% expect: record: true {other,record}
% expect: deep: true {other,deep}
% expect: 3 {8,[x]} 5
% expect: 404 true
