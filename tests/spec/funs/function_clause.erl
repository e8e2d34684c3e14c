%% A fun without a fitting clause: function_clause, in the name that the compiler gave the fun.
-module(function_clause).
-export([main/0, id/1]).

main() ->
    F = id(fun(a) -> 1; (b) -> 2 end),
    trace(fun() -> {got, F(c)} end),
    N = 5,
    G = id(fun(X) when X > N -> X end),
    trace(fun() -> {got, G(id(1))} end).

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
% expect: error function_clause
% expect:   function_clause:'-main/0-fun-0-'/[c] line 6
% expect:   function_clause:'-main/0-fun-1-'/1 line 7
% expect: error function_clause
% expect:   function_clause:'-main/0-fun-2-'/[1] line 9
% expect:   function_clause:'-main/0-fun-3-'/1 line 10
