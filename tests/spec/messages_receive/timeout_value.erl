%% A time-out that is not a number of milliseconds is timeout_value.
-module(timeout_value).
-export([main/0, id/1]).

main() ->
    trace(fun() -> receive x -> x after id(-1) -> late end end),
    trace(fun() -> receive x -> x after id(1.5) -> late end end),
    trace(fun() -> receive x -> x after id(soon) -> late end end),
    trace(fun() -> receive x -> x after id(1 bsl 32) -> late end end),
    trace(fun() -> receive after id([]) -> late end end).

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
% expect: error timeout_value
% expect:   timeout_value:'-main/0-fun-0-'/0 line 6
% expect: error timeout_value
% expect:   timeout_value:'-main/0-fun-1-'/0 line 7
% expect: error timeout_value
% expect:   timeout_value:'-main/0-fun-2-'/0 line 8
% expect: error timeout_value
% expect:   timeout_value:'-main/0-fun-3-'/0 line 9
% expect: error timeout_value
% expect:   timeout_value:'-main/0-fun-4-'/0 line 10
