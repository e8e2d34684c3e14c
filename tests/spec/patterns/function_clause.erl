%% No clause fits: function_clause, with the arguments in the trace.
-module(function_clause).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [area(id({square, 2}))]),
    trace(fun() -> {got, area(id({triangle, 1, 2}))} end),
    trace(fun() -> {got, area(id(circle))} end),
    trace(fun() -> {got, pick(id(0), id([a]))} end).

area({square, Side}) -> Side * Side;
area({circle, Radius}) when Radius > 0 -> 3 * Radius * Radius.

pick(1, [X | _]) -> X;
pick(N, [_ | Rest]) when N > 1 -> pick(N - 1, Rest).

%% Prints the value of a fun, or its exception with the frames down to the fun.
trace(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Stack ->
            io:format("~p ~p~n", [Class, Reason]),
            [frame(Frame) || Frame <- lists:takewhile(fun(Frame) -> element(2, Frame) =/= trace end, Stack)]
    end.

frame({Module, Name, Arity, Location}) ->
    io:format("  ~p:~p/~p line ~p~n", [Module, Name, Arity, proplists:get_value(line, Location)]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 4
% expect: error function_clause
% expect:   function_clause:area/[{triangle,1,2}] line 11
% expect:   function_clause:'-main/0-fun-0-'/0 line 7
% expect: error function_clause
% expect:   function_clause:area/[circle] line 11
% expect:   function_clause:'-main/0-fun-1-'/0 line 8
% expect: error function_clause
% expect:   function_clause:pick/[0,[a]] line 14
% expect:   function_clause:'-main/0-fun-2-'/0 line 9
