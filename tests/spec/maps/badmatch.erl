%% A map pattern that does not fit is badmatch; a function without a fitting clause is function_clause.
-module(badmatch).
-export([main/0, id/1]).

main() ->
    trace(fun() -> #{a := X} = id(#{a1 => 1}), X end),
    trace(fun() -> #{a := 1} = id(#{a => 2}) end),
    io:format("~p~n", [age(id(#{age => 30}))]),
    trace(fun() -> {got, age(id(#{name => "Ben"}))} end),
    trace(fun() -> {got, age(id([]))} end).

age(#{age := Age}) when is_integer(Age) -> Age.

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
% expect: error {badmatch,#{a1 => 1}}
% expect:   badmatch:'-main/0-fun-0-'/0 line 6
% expect: error {badmatch,#{a => 2}}
% expect:   badmatch:'-main/0-fun-1-'/0 line 7
% expect: 30
% expect: error function_clause
% expect:   badmatch:age/[#{name => "Ben"}] line 12
% expect:   badmatch:'-main/0-fun-2-'/0 line 9
% expect: error function_clause
% expect:   badmatch:age/[[]] line 12
% expect:   badmatch:'-main/0-fun-3-'/0 line 10
