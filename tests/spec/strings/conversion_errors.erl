%% Texts that are not numbers are badarg, with the argument in the trace.
-module(conversion_errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, list_to_integer(id("12x"))} end),
    trace(fun() -> {got, list_to_integer(id(""))} end),
    trace(fun() -> {got, list_to_integer(id("zz"), 16)} end),
    trace(fun() -> {got, list_to_integer(id("1"), id(1))} end),
    trace(fun() -> {got, list_to_float(id("abc"))} end),
    trace(fun() -> {got, integer_to_list(id(1.5))} end),
    trace(fun() -> {got, integer_to_list(5, id(40))} end).

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
% expect:   erlang:list_to_integer/["12x"] line undefined
% expect:   conversion_errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:list_to_integer/[[]] line undefined
% expect:   conversion_errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:list_to_integer/["zz",16] line undefined
% expect:   conversion_errors:'-main/0-fun-2-'/0 line 8
% expect: error badarg
% expect:   erlang:list_to_integer/["1",1] line undefined
% expect:   conversion_errors:'-main/0-fun-3-'/0 line 9
% expect: error badarg
% expect:   erlang:list_to_float/["abc"] line undefined
% expect:   conversion_errors:'-main/0-fun-4-'/0 line 10
% expect: error badarg
% expect:   erlang:integer_to_list/[1.5] line undefined
% expect:   conversion_errors:'-main/0-fun-5-'/0 line 11
% expect: error badarg
% expect:   erlang:integer_to_list/[5,40] line undefined
% expect:   conversion_errors:'-main/0-fun-6-'/0 line 12
