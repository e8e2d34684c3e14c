%% A filter that is a guard expression fails silently; one with a call of another function does not.
-module(guard_or_filter).
-export([main/0, id/1]).

main() ->
    L = id([1, a, {2}, 4]),
    io:format("~w~n", [[X || X <- L, X + 1 > 2]]),
    io:format("~w~n", [[X || X <- L, element(1, X) =:= 2]]),
    io:format("~w~n", [[X || X <- L, is_atom(X) orelse X > 3]]),
    trace(fun() -> [X || X <- L, id(X) + 1 > 2] end).

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
% expect: [4]
% expect: [{2}]
% expect: [a,{2},4]
% expect: error badarith
% expect:   erlang:'+'/[a,1] line undefined
% expect:   guard_or_filter:'-main/0-lc$^3/1-3-'/1 line 10
