%% Clauses are tried in order, with patterns and guards; what none takes goes on up.
-module(catch_patterns).
-export([main/0]).

main() ->
    [io:format("~p~n", [outer(X)]) || X <- [1, 50, {a, b}, "list", other]].

outer(X) ->
    try inner(X) catch throw:Y -> {outer, Y} end.

inner(X) ->
    try throw(X)
    catch
        N when is_integer(N), N < 10 -> small;
        throw:N when is_integer(N) -> {number, N};
        {A, _} -> A;
        [_ | _] = List -> length(List)
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: small
% expect: {number,50}
% expect: a
% expect: 4
% expect: {outer,other}
