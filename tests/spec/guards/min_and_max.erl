%% min and max work on all terms by the standard order, in guards, too.
-module(min_and_max).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when min(V, 5) =:= V -> y; (_) -> n end,
     fun(V) when max(V, a) =:= V -> y; (_) -> n end,
     fun(V) when max(V, []) =:= V -> y; (_) -> n end,
     fun(V) when min(V, {}) =:= V -> y; (_) -> n end,
     fun(V) when min(max(V, 0), 3) =:= 3 -> y; (_) -> n end,
     fun(V) when max(V, V) =:= V -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [y,y,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y]
% expect: [n,n,n,n,n,n,n,y,y,y,y,n,n,n,n,n,y,y,y,n,n,n,n,n]
% expect: [y,y,y,y,y,y,y,n,n,n,n,y,n,n,n,n,n,n,n,y,y,y,y,y]
% expect: [n,n,y,n,n,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y]
% expect: [y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y,y]
