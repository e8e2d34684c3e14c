%% The clauses of an if are guards: they fail without an exception, and if none is true the if raises if_clause.
-module(guards_of_if).
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [try f(V) catch error:R -> R end]) || V <- [3, -3, [1], {a}, #{n => 1}, none, true, <<1, 2>>]].

f(V) ->
    if
        V > 0, is_number(V) -> positive;
        V < 0 -> negative;
        hd(V) =:= 1; element(1, V) =:= a -> first;
        map_get(n, V) =:= 1 -> map;
        V andalso true -> itself;
        byte_size(V) =:= 2 -> two_bytes
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: positive
% expect: negative
% expect: first
% expect: first
% expect: map
% expect: if_clause
% expect: itself
% expect: two_bytes
