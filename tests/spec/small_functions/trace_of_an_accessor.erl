%% A function that only looks into its argument is in the stack trace, with its arguments, when it fails.
-module(trace_of_an_accessor).
-export([main/0]).
-record(point, {x, y = 0}).

x(#point{x = X}) -> X.

sum(A, B) -> x(A) + x(B).

last(A) -> x(A).

shown(Fun) ->
    try Fun()
    catch Class:Reason:Trace ->
        [{_, Function, Arguments, _} | Rest] = Trace,
        {Class, Reason, Function, Arguments, [{F, A} || {?MODULE, F, A, _} <- Rest]}
    end.

main() ->
    io:format("~p~n", [sum(#point{x = 1}, #point{x = 2})]),
    io:format("~p~n", [shown(fun() -> sum(#point{x = 1}, {point, 2}) end)]),
    io:format("~p~n", [shown(fun() -> sum(#point{x = a}, #point{x = 2}) end)]),
    io:format("~p~n", [shown(fun() -> last(none) end)]),
    io:format("~p~n", [shown(fun() -> [last(P) || P <- [#point{}, 7]] end)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: {error,function_clause,x,[{point,2}],[{sum,2},{shown,1},{main,0}]}
% expect: {error,badarith,'+',[a,2],[{sum,2},{shown,1},{main,0}]}
% expect: {error,function_clause,x,[none],[{shown,1},{main,0}]}
% expect: {error,function_clause,x,
% expect:        [7],
% expect:        [{'-main/0-lc$^3/1-0-',1},{'-main/0-lc$^3/1-0-',1},{shown,1},{main,0}]}
