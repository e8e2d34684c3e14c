%% The type tests of atoms, booleans and lists over values of every type; a list test looks at the first cell only.
-module(tests_of_atoms_and_lists).
-export([main/0, id/1]).

main() ->
    Values = [id(V) || V <- values()],
    [io:format("~p~n", [[T(V) || V <- Values]]) || T <- tests()],
    ok.

tests() ->
    [fun(V) when is_atom(V) -> y; (_) -> n end,
     fun(V) when is_boolean(V) -> y; (_) -> n end,
     fun(V) when is_list(V) -> y; (_) -> n end,
     fun(V) when V =:= [] -> y; (_) -> n end,
     fun(V) when is_list(V), length(V) >= 0 -> y; (_) -> n end,
     fun(V) when is_list(V), V =/= [] -> y; (_) -> n end].

values() ->
    [0, -1, 1 bsl 70, 1.5, -0.0, a, true, [], [a], [a | b], "s", {}, {t}, {t, 1}, #{}, #{k => v}, <<>>, <<"b">>, <<1:3>>,
     self(), make_ref(), fun() -> ok end, fun(_) -> ok end, fun lists:map/2].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [n,n,n,n,n,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,y,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,y,y,n,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
% expect: [n,n,n,n,n,n,n,n,y,y,y,n,n,n,n,n,n,n,n,n,n,n,n,n]
