%% A computed call of an undefined function inside `try` leaves nothing behind on the stack.
-module('002_undefined_computed_call_in_try').
-export([main/0]).

main() ->
    computed(id(no_such_module), id(f)),
    written(),
    applied(id(no_such_module), id(f), id([1, 2])).

computed(M, F) ->
    Y = try M:F(1, 2) of Map when is_map(Map) -> one catch error:undef -> two end,
    io:format("~p~n", [Y]).

written() ->
    Y = try no_such_module:f(1, 2) of Map when is_map(Map) -> one catch error:undef -> two end,
    io:format("~p~n", [Y]).

applied(M, F, Args) ->
    Y = try apply(M, F, Args) of Map when is_map(Map) -> one catch error:undef -> two end,
    io:format("~p~n", [Y]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: two
% expect: two
% expect: two
