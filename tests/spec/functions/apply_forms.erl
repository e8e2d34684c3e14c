%% apply/2, apply/3, M:F(...) with variables, and funs as expressions call the same functions.
-module(apply_forms).
-export([main/0, id/1, add/2, none/0]).

main() ->
    M = id(?MODULE), Add = id(add), None = id(none),
    io:format("~p~n", [apply(M, Add, [1, 2])]),
    io:format("~p~n", [apply(fun add/2, [1, 2])]),
    io:format("~p~n", [apply(fun ?MODULE:add/2, [1, 2])]),
    io:format("~p~n", [M:Add(1, 2)]),
    io:format("~p~n", [?MODULE:Add(1, 2)]),
    io:format("~p~n", [M:add(1, 2)]),
    io:format("~p~n", [M:None()]),
    io:format("~p~n", [(id(M)):(id(Add))(3, 4)]),
    io:format("~p~n", [((fun(F) -> F end)(fun add/2))(5, 6)]),
    io:format("~p~n", [erlang:apply(erlang, '+', [1, 2])]),
    io:format("~p~n", [erlang:apply(erlang, apply, [erlang, apply, [M, Add, [7, 8]]])]),
    io:format("~p~n", [apply(erlang, id(element), [2, {a, b}])]),
    Args = id([9, 10]),
    io:format("~p~n", [apply(M, Add, Args)]),
    io:format("~p~n", [apply(M, Add, [1 | id([2])])]).

add(X, Y) -> X + Y.
none() -> nothing.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: 3
% expect: 3
% expect: 3
% expect: 3
% expect: 3
% expect: nothing
% expect: 7
% expect: 11
% expect: 3
% expect: 15
% expect: b
% expect: 19
% expect: 3
