%% hd and tl fail for what is no list cell, length for what is no proper list.
-module(parts_of_lists).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when hd(V) =:= a -> y; (_) -> n end,
     fun(V) when tl(V) =:= [] -> y; (_) -> n end,
     fun(V) when tl(V) =:= b -> y; (_) -> n end,
     fun(V) when length(V) > -1 -> y; (_) -> n end,
     fun(V) when length(tl(V)) =:= 0 -> y; (_) -> n end,
     fun(V) when hd(V) =:= $s -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,y,y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
