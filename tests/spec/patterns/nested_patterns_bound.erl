%% A variable that is bound already is compared in patterns of case, receive, try, fun bodies and comprehension filters by match.
-module(nested_patterns_bound).
-export([main/0, id/1]).

main() ->
    Ref = id(make_ref()), Want = id({ok, 1.0}),
    self() ! {id(other), 1}, self() ! {Ref, 2}, self() ! {Ref, Want},
    receive {Ref, Want} -> io:format("received wanted~n") end,
    receive {Ref, N} -> io:format("received ~p~n", [N]) end,
    io:format("~p~n", [case id({ok, 1}) of Want -> same; _ -> not_same end]),
    io:format("~p~n", [case id({ok, 1.0}) of Want -> same; _ -> not_same end]),
    Tag = id(b),
    io:format("~p~n", [[V || {T, V} <- [{a, 1}, {b, 2}, {b, 3}], T =:= Tag]]),
    io:format("~p~n", [try throw({Tag, x}) catch {Tag, What} -> {mine, What} end]),
    io:format("~p~n", [try throw({id(c), x}) catch {Tag, _} -> mine; Else -> {other, Else} end]),
    F = fun(V) -> {Tag, Got} = V, Got end,
    io:format("~p~n", [F({b, got})]),
    io:format("~p~n", [try F({c, got}) catch error:E -> E end]),
    #{Tag := X} = #{Tag => in_map},
    io:format("~p~n", [X]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: received wanted
% expect: received 2
% expect: not_same
% expect: same
% expect: [2,3]
% expect: {mine,x}
% expect: {other,{c,x}}
% expect: got
% expect: {badmatch,{c,got}}
% expect: in_map
