%% Converting the wrong kind of term is badarg.
-module(conversion_errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, tuple_to_list(id([a]))} end),
    trace(fun() -> {got, list_to_tuple(id([a | b]))} end),
    trace(fun() -> {got, erlang:make_tuple(id(-1), x)} end),
    trace(fun() -> {got, erlang:delete_element(id(3), {a, b})} end).

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
% expect:   erlang:tuple_to_list/[[a]] line undefined
% expect:   conversion_errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:list_to_tuple/[[a|b]] line undefined
% expect:   conversion_errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:make_tuple/[-1,x] line undefined
% expect:   conversion_errors:'-main/0-fun-2-'/0 line 8
% expect: error badarg
% expect:   erlang:delete_element/[3,{a,b}] line undefined
% expect:   conversion_errors:'-main/0-fun-3-'/0 line 9
