%% What is not a map is badmap, with the value.
-module(badmap).
-export([main/0, id/1]).

main() ->
    trace(fun() -> (id(not_a_map))#{a => 1} end),
    trace(fun() -> (id([]))#{a := 1} end),
    trace(fun() -> {got, map_size(id(42))} end),
    trace(fun() -> {got, map_get(a, id("list"))} end),
    trace(fun() -> {got, is_map_key(a, id({}))} end),
    show(fun() -> maps:keys(id([])) end),
    show(fun() -> maps:merge(#{}, id(x)) end).

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
% expect: error {badmap,not_a_map}
% expect:   badmap:'-main/0-fun-0-'/0 line 6
% expect: error {badmap,[]}
% expect:   badmap:'-main/0-fun-1-'/0 line 7
% expect: error {badmap,42}
% expect:   erlang:map_size/"*" line undefined
% expect:   badmap:'-main/0-fun-2-'/0 line 8
% expect: error {badmap,"list"}
% expect:   erlang:map_get/[a,"list"] line undefined
% expect:   badmap:'-main/0-fun-3-'/0 line 9
% expect: error {badmap,{}}
% expect:   erlang:is_map_key/[a,{}] line undefined
% expect:   badmap:'-main/0-fun-4-'/0 line 10
% expect: error {badmap,[]}
% expect: error {badmap,x}
