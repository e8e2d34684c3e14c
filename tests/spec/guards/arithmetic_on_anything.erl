%% Arithmetic in a guard is false for operands that are no numbers.
-module(arithmetic_on_anything).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when V + 1 > 0 -> y; (_) -> n end,
     fun(V) when V * 0 == 0 -> y; (_) -> n end,
     fun(V) when V - V =:= 0 -> y; (_) -> n end,
     fun(V) when V div 1 =:= V -> y; (_) -> n end,
     fun(V) when V rem 2 =:= 0 -> y; (_) -> n end,
     fun(V) when V / 2 < 1 -> y; (_) -> n end,
     fun(V) when -V =:= V -> y; (_) -> n end,
     fun(V) when V band 1 =:= 1 -> y; (_) -> n end,
     fun(V) when bnot V < 0 -> y; (_) -> n end,
     fun(V) when V bsl 1 =:= 0 -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [y,n,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,y,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,y,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
