%% The type tests of tuples, maps, binaries and bitstrings over values of every type.
-module(tests_of_composites).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when is_tuple(V) -> y; (_) -> n end,
     fun(V) when is_map(V) -> y; (_) -> n end,
     fun(V) when is_binary(V) -> y; (_) -> n end,
     fun(V) when is_bitstring(V) -> y; (_) -> n end,
     fun(V) when is_bitstring(V), not is_binary(V) -> y; (_) -> n end,
     fun(V) when is_tuple(V), tuple_size(V) > 1 -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,n,n,n,n,n,n,y,y,y,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,y,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,y,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,y,y,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n,n]
