%% is_map_key, map_get and map_size; a value that is no map makes the guard false.
-module(maps_in_guards).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when is_map_key(k, V) -> y; (_) -> n end,
     fun(V) when is_map_key(z, V) -> y; (_) -> n end,
     fun(V) when map_get(k, V) =:= v -> y; (_) -> n end,
     fun(V) when map_get(z, V) =:= v -> y; (_) -> n end,
     fun(V) when not is_map_key(k, V) -> y; (_) -> n end,
     fun(V) when is_map(V), not is_map_key(k, V) -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n]
