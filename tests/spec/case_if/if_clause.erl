%% No guard holds: if_clause.
-module(if_clause).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, f(id(0))} end),
    trace(fun() -> {got, f(id(a))} end).

f(X) ->
    if
        X > 0, is_integer(X) -> plus;
        X < 0 -> minus
    end.

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
% expect: error if_clause
% expect:   if_clause:f/1 line 10
% expect:   if_clause:'-main/0-fun-0-'/0 line 6
% expect: error if_clause
% expect:   if_clause:f/1 line 10
% expect:   if_clause:'-main/0-fun-1-'/0 line 7
