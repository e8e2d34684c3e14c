%% Parts outside the binary and texts that are no numbers are badarg.
-module(bif_errors).
-export([main/0, id/1]).

main() ->
    trace(fun() -> {got, binary_part(id(<<"abc">>), 2, 2)} end),
    trace(fun() -> {got, byte_size(id("abc"))} end),
    trace(fun() -> {got, split_binary(id(<<"abc">>), 4)} end),
    trace(fun() -> {got, binary_to_integer(id(<<"x">>))} end),
    trace(fun() -> {got, binary_to_list(id(abc))} end),
    trace(fun() -> {got, list_to_binary(id([1, 256]))} end).

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
% expect:   erlang:binary_part/[<<"abc">>,2,2] line undefined
% expect:   bif_errors:'-main/0-fun-0-'/0 line 6
% expect: error badarg
% expect:   erlang:byte_size/["abc"] line undefined
% expect:   bif_errors:'-main/0-fun-1-'/0 line 7
% expect: error badarg
% expect:   erlang:split_binary/[<<"abc">>,4] line undefined
% expect:   bif_errors:'-main/0-fun-2-'/0 line 8
% expect: error badarg
% expect:   erlang:binary_to_integer/[<<"x">>] line undefined
% expect:   bif_errors:'-main/0-fun-3-'/0 line 9
% expect: error badarg
% expect:   erlang:binary_to_list/[abc] line undefined
% expect:   bif_errors:'-main/0-fun-4-'/0 line 10
% expect: error badarg
% expect:   erlang:list_to_binary/[[1,256]] line undefined
% expect:   bif_errors:'-main/0-fun-5-'/0 line 11
