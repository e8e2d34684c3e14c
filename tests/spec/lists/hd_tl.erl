%% hd and tl of anything but a cons cell are badarg.
-module(hd_tl).
-export([main/0, id/1]).

main() ->
    io:format("~p ~p~n", [hd([1, 2]), tl([1, 2])]),
    io:format("~p~n", [tl([a | b])]),
    trace(fun() -> {head, hd(id([]))} end),
    trace(fun() -> {tail, tl(id([]))} end),
    trace(fun() -> {head, hd(id({a}))} end).

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
% expect: 1 [2]
% expect: b
% expect: error badarg
% expect:   erlang:hd/[[]] line undefined
% expect:   hd_tl:'-main/0-fun-0-'/0 line 8
% expect: error badarg
% expect:   erlang:tl/[[]] line undefined
% expect:   hd_tl:'-main/0-fun-1-'/0 line 9
% expect: error badarg
% expect:   erlang:hd/[{a}] line undefined
% expect:   hd_tl:'-main/0-fun-2-'/0 line 10
