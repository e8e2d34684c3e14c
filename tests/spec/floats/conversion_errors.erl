%% Conversions to and from floats refuse what is not a number or too large, with badarg.
-module(conversion_errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {value, float(id(a))} end),
    trace(fun() -> {value, float(id(1 bsl 1100))} end),
    trace(fun() -> {value, round(id("1.5"))} end),
    trace(fun() -> {value, list_to_float(id("1"))} end),
    trace(fun() -> {value, list_to_float(id("1.0e400"))} end),
    trace(fun() -> {value, trunc(id({}))} end).

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
% expect:   erlang:float/[a] line undefined
% expect:   conversion_errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:float/[13582985290493858492773514283592667786034938469317445497485196697278130927542418487205392083207560592298578262953847383475038725543234929971155548342800628721885763499406390331782864144164680730766837160526223176512798435772129956553355286032203080380775759732320198985094884004069116123084147875437183658467465148948790552744165376] line undefined
% expect:   conversion_errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:round/["1.5"] line undefined
% expect:   conversion_errors:'-main/0-fun-2-'/0 line 8
% expect: error badarg
% expect:   erlang:list_to_float/["1"] line undefined
% expect:   conversion_errors:'-main/0-fun-3-'/0 line 9
% expect: error badarg
% expect:   erlang:list_to_float/["1.0e400"] line undefined
% expect:   conversion_errors:'-main/0-fun-4-'/0 line 10
% expect: error badarg
% expect:   erlang:trunc/[{}] line undefined
% expect:   conversion_errors:'-main/0-fun-5-'/0 line 11
