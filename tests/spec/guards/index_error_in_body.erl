%% What only fails a guard is an error outside of one.
-module(index_error_in_body).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [guarded({})]),
    trace(fun() -> {got, element(id(1), id({}))} end),
    trace(fun() -> {got, id(a) + 1} end),
    trace(fun() -> {got, is_record(id({}), id("no atom"))} end),
    trace(fun() -> {got, is_function(id(x), id(-1))} end).

guarded(T) when element(1, T) =:= a -> a;
guarded(_) -> not_a.

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
% expect: not_a
% expect: error badarg
% expect:   erlang:element/[1,{}] line undefined
% expect:   index_error_in_body:'-main/0-fun-0-'/0 line 7
% expect: error badarith
% expect:   erlang:'+'/[a,1] line undefined
% expect:   index_error_in_body:'-main/0-fun-1-'/0 line 8
% expect: error badarg
% expect:   erlang:is_record/[{},"no atom"] line undefined
% expect:   index_error_in_body:'-main/0-fun-2-'/0 line 9
% expect: error badarg
% expect:   erlang:is_function/[x,-1] line undefined
% expect:   index_error_in_body:'-main/0-fun-3-'/0 line 10
