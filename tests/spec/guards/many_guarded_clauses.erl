%% Clauses with overlapping guards: the first that is true wins, whatever order a compiler may test types in.
-module(many_guarded_clauses).
-export([main/0, id/1]).

main() ->
    [io:format("~p: ~p~n", [V, f(V)])
     || V <- [0, 5, 10, 15, 100, -1, 2.5, 10.0, a, b, true, [], [1], "abc", {}, {1}, {a, b}, #{}, <<>>, <<"z">>]].

f(V) when V =:= 10 -> 1;
f(V) when is_integer(V), V > 8, V < 20 -> 2;
f(V) when V == 10 -> 3;
f(a) -> 4;
f(V) when is_number(V), V > 3 -> 5;
f(V) when is_atom(V), V > a, V < c -> 6;
f(0) -> 7;
f(V) when is_integer(V) -> 8;
f(V) when V > 0, is_float(V) -> 9;
f([]) -> 10;
f(V) when is_list(V), hd(V) =:= 1 -> 11;
f([_ | _]) -> 12;
f({X}) when X -> 13;
f(V) when tuple_size(V) < 2 -> 14;
f(V) when V > {} , V < [] -> 15;
f(<<>>) -> 16;
f(true) -> 17;
f(_) -> 18.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0: 7
% expect: 5: 5
% expect: 10: 1
% expect: 15: 2
% expect: 100: 5
% expect: -1: 8
% expect: 2.5: 9
% expect: 10.0: 3
% expect: a: 4
% expect: b: 6
% expect: true: 17
% expect: []: 10
% expect: [1]: 11
% expect: "abc": 12
% expect: {}: 14
% expect: {1}: 14
% expect: {a,b}: 15
% expect: #{}: 15
% expect: <<>>: 16
% expect: <<"z">>: 18
