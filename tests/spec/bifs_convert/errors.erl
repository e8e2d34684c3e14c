%% The frames of failing conversions hold their arguments.
-module(errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, list_to_integer(id("1.5"))} end),
    trace(fun() -> {got, binary_to_float(id(<<"1">>))} end),
    trace(fun() -> {got, integer_to_list(id(a))} end),
    trace(fun() -> {got, float_to_list(id(1))} end),
    trace(fun() -> {got, list_to_tuple(id(a))} end),
    trace(fun() -> {got, list_to_binary(id([-1]))} end),
    trace(fun() -> {got, list_to_atom(id([a]))} end),
    trace(fun() -> {got, integer_to_binary(id(1), id(1))} end).

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
% expect:   erlang:list_to_integer/["1.5"] line undefined
% expect:   errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:binary_to_float/[<<"1">>] line undefined
% expect:   errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:integer_to_list/[a] line undefined
% expect:   errors:'-main/0-fun-2-'/0 line 8
% expect: error badarg
% expect:   erlang:float_to_list/[1] line undefined
% expect:   errors:'-main/0-fun-3-'/0 line 9
% expect: error badarg
% expect:   erlang:list_to_tuple/[a] line undefined
% expect:   errors:'-main/0-fun-4-'/0 line 10
% expect: error badarg
% expect:   erlang:list_to_binary/[[-1]] line undefined
% expect:   errors:'-main/0-fun-5-'/0 line 11
% expect: error badarg
% expect:   erlang:list_to_atom/[[a]] line undefined
% expect:   errors:'-main/0-fun-6-'/0 line 12
% expect: error badarg
% expect:   erlang:integer_to_binary/[1,1] line undefined
% expect:   errors:'-main/0-fun-7-'/0 line 13
