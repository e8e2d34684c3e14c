%% Reading or changing a field of something else is badrecord, with the value.
-module(badrecord).
-export([main/0, id/1]).

-record(r, {a, b}).
-record(s, {a, b}).

main() ->
    trace(fun() -> {got, (id(#s{}))#r.a} end),
    trace(fun() -> {got, (id({r, 1}))#r.a} end),
    trace(fun() -> {got, (id(not_a_record))#r{a = 1}} end),
    io:format("~p~n", [get_a(id(#r{a = 1}))]),
    trace(fun() -> {got, get_a(id(#s{}))} end).

get_a(#r{a = A}) -> A.

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
% expect: error {badrecord,{s,undefined,undefined}}
% expect:   badrecord:'-main/0-fun-0-'/0 line 9
% expect: error {badrecord,{r,1}}
% expect:   badrecord:'-main/0-fun-1-'/0 line 10
% expect: error {badrecord,not_a_record}
% expect:   badrecord:'-main/0-fun-2-'/0 line 11
% expect: 1
% expect: error function_clause
% expect:   badrecord:get_a/[{s,undefined,undefined}] line 15
% expect:   badrecord:'-main/0-fun-3-'/0 line 13
