%% The functions of comprehensions are numbered in traces, inner ones after outer ones.
-module(trace_names).
-export([main/0, id/1]).

main() ->
    trace(fun() -> [[1 div Y || Y <- id([1, X])] || X <- id([1, 0])] end),
    trace(fun() -> [1 div (X + Y) || X <- id([1, 2]), Y <- id([1, -2])] end),
    trace(fun() -> [F(X) || F <- [fun(A) -> 1 div A end], X <- id([1, 0])] end).

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
% expect: error badarith
% expect:   erlang:'div'/[1,0] line undefined
% expect:   trace_names:'-main/0-lc$^1/1-1-'/1 line 6
% expect:   trace_names:'-main/0-lc$^1/1-1-'/1 line 6
% expect:   trace_names:'-main/0-lc$^0/1-0-'/1 line 6
% expect:   trace_names:'-main/0-lc$^0/1-0-'/1 line 6
% expect: error badarith
% expect:   erlang:'div'/[1,0] line undefined
% expect:   trace_names:'-main/0-lc$^4/1-3-'/3 line 7
% expect:   trace_names:'-main/0-lc$^4/1-3-'/3 line 7
% expect: error badarith
% expect:   erlang:'div'/[1,0] line undefined
% expect:   trace_names:'-main/0-fun-6-'/1 line 8
% expect:   trace_names:'-main/0-lc$^8/1-5-'/3 line 8
% expect:   trace_names:'-main/0-lc$^8/1-5-'/3 line 8
