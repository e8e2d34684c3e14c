%% abs, float, round, trunc, floor and ceil in guards, for numbers only.
-module(numeric_functions).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when abs(V) =:= 1 -> y; (_) -> n end,
     fun(V) when float(V) == 0 -> y; (_) -> n end,
     fun(V) when round(V) =:= 2 -> y; (_) -> n end,
     fun(V) when trunc(V) =:= 1 -> y; (_) -> n end,
     fun(V) when floor(V) =:= 1 -> y; (_) -> n end,
     fun(V) when ceil(V) =:= 2 -> y; (_) -> n end,
     fun(V) when ceil(V) =:= floor(V) -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,y,y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
