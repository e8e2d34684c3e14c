%% length wants a proper list.
-module(length_errors).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[length([]), length([a, b]), length("text")]]),
    trace(fun() -> {length, length(id([1 | 2]))} end),
    trace(fun() -> {length, length(id(abc))} end),
    trace(fun() -> {length, length(id({1, 2}))} end).

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
% expect: [0,2,4]
% expect: error badarg
% expect:   erlang:length/[[1|2]] line undefined
% expect:   length_errors:'-main/0-fun-0-'/0 line 7
% expect: error badarg
% expect:   erlang:length/[abc] line undefined
% expect:   length_errors:'-main/0-fun-1-'/0 line 8
% expect: error badarg
% expect:   erlang:length/[{1,2}] line undefined
% expect:   length_errors:'-main/0-fun-2-'/0 line 9
