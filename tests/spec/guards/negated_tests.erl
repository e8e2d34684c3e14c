%% `not` before each type test gives the complement, for all values.
-module(negated_tests).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when not is_integer(V) -> y; (_) -> n end,
     fun(V) when not is_atom(V) -> y; (_) -> n end,
     fun(V) when not is_list(V) -> y; (_) -> n end,
     fun(V) when not is_tuple(V) -> y; (_) -> n end,
     fun(V) when not is_map(V) -> y; (_) -> n end,
     fun(V) when not is_binary(V) -> y; (_) -> n end,
     fun(V) when not is_function(V) -> y; (_) -> n end,
     fun(V) when not (is_number(V) or is_atom(V)) -> y; (_) -> n end,
     fun(V) when not is_pid(V), not is_reference(V) -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,n,n,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,n,n,n,n,y,y,y,y,y,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,y,y,y,y,n,n,n,y,y,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,y,y,y,y,y,y,y,n,n,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,n,n,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,n,n,n]
% expect: [n,n,n,n,n,n,n,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,n,n,y,y,y]
