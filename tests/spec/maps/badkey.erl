%% Changing a key that is not there is badkey; asking for one too.
-module(badkey).
-export([main/0, id/1]).

main() ->
    trace(fun() -> (id(#{a => 1}))#{b := 2} end),
    trace(fun() -> {got, map_get(b, id(#{a => 1}))} end),
    trace(fun() -> {got, map_get(a, id(#{}))} end),
    show(fun() -> maps:get(b, id(#{a => 1})) end),
    show(fun() -> maps:update(b, 1, id(#{a => 1})) end),
    show(fun() -> maps:take(b, id(#{a => 1})) end).

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
% expect: error {badkey,b}
% expect:   badkey:'-main/0-fun-0-'/0 line 6
% expect: error {badkey,b}
% expect:   erlang:map_get/[b,#{a => 1}] line undefined
% expect:   badkey:'-main/0-fun-1-'/0 line 7
% expect: error {badkey,a}
% expect:   erlang:map_get/[a,#{}] line undefined
% expect:   badkey:'-main/0-fun-2-'/0 line 8
% expect: error {badkey,b}
% expect: error {badkey,b}
% expect: error
