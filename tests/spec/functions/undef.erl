%% Calling what does not exist is undef, with the arguments in the trace.
-module(undef).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, (id(no_such_module)):f(1, 2)} end),
    trace(fun() -> {got, lists:(id(no_such_function))(a)} end),
    trace(fun() -> {got, ?MODULE:(id(not_exported))()} end),
    trace(fun() -> {got, apply(id(m), id(f), [1, 2, 3])} end).

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
% expect: error undef
% expect:   no_such_module:f/[1,2] line undefined
% expect:   undef:'-main/0-fun-0-'/0 line 6
% expect: error undef
% expect:   lists:no_such_function/[a] line undefined
% expect:   undef:'-main/0-fun-1-'/0 line 7
% expect: error undef
% expect:   undef:not_exported/[] line undefined
% expect:   undef:'-main/0-fun-2-'/0 line 8
% expect: error undef
% expect:   m:f/[1,2,3] line undefined
% expect:   undef:'-main/0-fun-3-'/0 line 9
