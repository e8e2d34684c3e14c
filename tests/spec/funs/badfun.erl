%% Calling what is not a fun is badfun.
-module(badfun).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, (id(atom))(1)} end),
    trace(fun() -> {got, (id({lists, reverse}))([])} end),
    trace(fun() -> {got, apply(id(42), [])} end),
    show(fun() -> lists:map(id(not_a_fun), [1]) end),
    show(fun() -> lists:foldl(id(5), 0, [1]) end).

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

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {badfun,atom}
% expect:   badfun:'-main/0-fun-0-'/0 line 6
% expect:   badfun:'-main/0-fun-0-'/0 line 6
% expect: error {badfun,{lists,reverse}}
% expect:   badfun:'-main/0-fun-1-'/0 line 7
% expect:   badfun:'-main/0-fun-1-'/0 line 7
% expect: error {badfun,42}
% expect:   badfun:'-main/0-fun-2-'/0 line 8
% expect:   badfun:'-main/0-fun-2-'/0 line 8
% expect: error function_clause
% expect: error function_clause
