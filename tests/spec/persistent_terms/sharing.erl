%% get/1 and get/2 return the one value that there is, put/2 copies what it is given.
-module(sharing).
-export([main/0]).

main() ->
    Env = [make, an, environment],
    Values = [{tuple, lists:seq(1, 5)}, [list, with, {things}], #{map => [1], 2 => two}, maps:from_keys(lists:seq(1, 100), x),
              fun(X) -> [X | Env] end, fun lists:map/2, 1 bsl 200, 3.25, <<"a short binary">>, binary:copy(<<"long">>, 100),
              <<5:3>>, make_ref()],
    [io:format("~p: ~w~n", [kind(Value), check(Value)]) || Value <- Values],
    persistent_term:put({?MODULE, a}, {[inner], #{k => [v]}}),
    {Inner, #{k := Value}} = persistent_term:get({?MODULE, a}),
    io:format("parts: ~w~n", [[erts_debug:same(Inner, element(1, persistent_term:get({?MODULE, a}))),
                               erts_debug:same(Value, maps:get(k, element(2, persistent_term:get({?MODULE, a}))))]]),
    [{_, All}] = [Pair || {{?MODULE, a}, _} = Pair <- persistent_term:get()],
    io:format("get/0: ~w~n", [erts_debug:same(All, persistent_term:get({?MODULE, a}))]).

%% Got twice it is the same; not the one that was put; another process and a collection change nothing.
check(Value) ->
    ok = persistent_term:put(?MODULE, Value),
    Got = persistent_term:get(?MODULE),
    Self = self(),
    spawn_link(fun() -> Self ! {got, persistent_term:get(?MODULE)} end),
    Sent = receive {got, It} -> It end,
    garbage_collect(),
    [erts_debug:same(Got, persistent_term:get(?MODULE)), erts_debug:same(Got, persistent_term:get(?MODULE, none)),
     erts_debug:same(Got, Sent), erts_debug:same(Got, Value), Got =:= Value].

kind(V) when is_tuple(V) -> tuple;
kind(V) when is_list(V) -> list;
kind(V) when is_map(V) -> {map, map_size(V)};
kind(V) when is_function(V) -> {function, element(2, erlang:fun_info(V, type))};
kind(V) when is_integer(V) -> integer;
kind(V) when is_float(V) -> float;
kind(V) when is_bitstring(V) -> {bitstring, bit_size(V)};
kind(V) when is_reference(V) -> reference.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: tuple: [true,true,true,false,true]
% expect: list: [true,true,true,false,true]
% expect: {map,2}: [true,true,true,false,true]
% expect: {map,100}: [true,true,true,false,true]
% expect: {function,local}: [true,true,true,false,true]
% expect: {function,external}: [true,true,true,false,true]
% expect: integer: [true,true,true,false,true]
% expect: float: [true,true,true,false,true]
% expect: {bitstring,112}: [true,true,true,false,true]
% expect: {bitstring,3200}: [true,true,true,false,true]
% expect: {bitstring,3}: [true,true,true,false,true]
% expect: reference: [true,true,true,false,true]
% expect: parts: [true,true]
% expect: get/0: true
