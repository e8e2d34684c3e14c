%% The clauses behind of have patterns and guards; what none takes raises try_clause, which the same try does not catch.
-module(of_patterns).
-export([main/0]).

main() ->
    [io:format("~p~n", [catch_it(V)]) || V <- [{ok, 1}, {ok, 20}, [a, b], #{k => v}, other, <<"b">>]].

catch_it(V) ->
    try f(V) catch error:{try_clause, X} -> {no_clause, X} end.

f(V) ->
    try id(V) of
        {ok, N} when N > 10 -> {big, N};
        {ok, N} -> {small, N};
        [H | _] = L when length(L) < 5 -> {list, H};
        #{k := K} -> {map, K}
    catch
        error:{try_clause, _} -> caught_inside
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {small,1}
% expect: {big,20}
% expect: {list,a}
% expect: {map,v}
% expect: {no_clause,other}
% expect: {no_clause,<<"b">>}
