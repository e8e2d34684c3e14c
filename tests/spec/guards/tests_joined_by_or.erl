%% `;`, `orelse` and `or` of type tests agree where no operand fails.
-module(tests_joined_by_or).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when is_atom(V); is_list(V) -> y; (_) -> n end,
     fun(V) when is_atom(V) orelse is_list(V) -> y; (_) -> n end,
     fun(V) when is_atom(V) or is_list(V) -> y; (_) -> n end,
     fun(V) when is_float(V); is_map(V), map_size(V) > 0 -> y; (_) -> n end,
     fun(V) when is_float(V) orelse (is_map(V) andalso map_size(V) > 0) -> y; (_) -> n end,
     fun(V) when is_tuple(V) xor is_binary(V) -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,y,y,y,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,y,y,y,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,y,y,y,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n]
% expect: [n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,n,y,y,y,n,n,y,y,n,n,n,n,n,n]
