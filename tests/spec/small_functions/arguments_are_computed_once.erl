%% The arguments of a small function are computed once, in their order, even if it fails.
-module(arguments_are_computed_once).
-export([main/0]).

second({_, B}) -> B.

pair(A, B) -> {A, B}.

say(X) -> io:format("~p ", [X]), X.

main() ->
    io:format("~p~n", [second(pair(say(1), say(2)))]),
    io:format("~p~n", [catch_class(fun() -> second(say({1, 2, 3})) end)]),
    io:format("~p~n", [catch_class(fun() -> pair(second(say(none)), say(later)) end)]),
    io:format("~p~n", [catch_class(fun() -> pair(say(sooner), second(say(none))) end)]).

catch_class(Fun) ->
    try Fun() of Value -> Value
    catch Class:Reason -> {Class, Reason}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 2 2
% expect: {1,2,3} {error,function_clause}
% expect: none {error,function_clause}
% expect: sooner none {error,function_clause}
