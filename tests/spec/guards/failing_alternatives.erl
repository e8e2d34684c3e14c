%% With `;` a failing alternative leaves the others; with `or` and `orelse` a failing left side makes the whole guard fail.
-module(failing_alternatives).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when hd(V) =:= a; is_atom(V) -> y; (_) -> n end,
     fun(V) when hd(V) =:= a orelse is_atom(V) -> y; (_) -> n end,
     fun(V) when (hd(V) =:= a) or is_atom(V) -> y; (_) -> n end,
     fun(V) when is_atom(V) orelse hd(V) =:= a -> y; (_) -> n end,
     fun(V) when is_atom(V) or (hd(V) =:= a) -> y; (_) -> n end,
     fun(V) when is_atom(V); hd(V) =:= a -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,y,y,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,y,y,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,y,y,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
