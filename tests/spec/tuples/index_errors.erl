%% An index out of range, or not an integer, is badarg.
-module(index_errors).
-export([main/0, id/1]).

main() ->
    T = id({a, b}),
    trace(fun() -> {got, element(id(3), T)} end),
    trace(fun() -> {got, element(id(0), T)} end),
    trace(fun() -> {got, element(id(one), T)} end),
    trace(fun() -> {got, element(1, id([a]))} end),
    trace(fun() -> {got, setelement(id(3), T, c)} end),
    trace(fun() -> {got, tuple_size(id("ab"))} end).

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
% expect: error badarg
% expect:   erlang:element/[3,{a,b}] line undefined
% expect:   index_errors:'-main/0-fun-0-'/1 line 7
% expect: error badarg
% expect:   erlang:element/[0,{a,b}] line undefined
% expect:   index_errors:'-main/0-fun-1-'/1 line 8
% expect: error badarg
% expect:   erlang:element/[one,{a,b}] line undefined
% expect:   index_errors:'-main/0-fun-2-'/1 line 9
% expect: error badarg
% expect:   erlang:element/[1,[a]] line undefined
% expect:   index_errors:'-main/0-fun-3-'/0 line 10
% expect: error badarg
% expect:   erlang:setelement/[3,{a,b},c] line undefined
% expect:   index_errors:'-main/0-fun-4-'/1 line 11
% expect: error badarg
% expect:   erlang:tuple_size/["ab"] line undefined
% expect:   index_errors:'-main/0-fun-5-'/0 line 12
