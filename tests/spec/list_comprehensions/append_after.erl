%% A comprehension in front of ++ is followed by what stands behind it, which is evaluated after the source.
-module(append_after).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [[X || X <- say([1, 2])] ++ say([3])]),
    io:format("~w~n", [[X || X <- id([1])] ++ id(tail)]),
    trace(fun() -> [X || X <- id(bad)] ++ throw(behind) end).

say(X) ->
    io:format("~w ", [X]),
    X.

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
% expect: [3] [1,2] [1,2,3]
% expect: [1|tail]
% expect: throw behind
% expect:   append_after:'-main/0-fun-3-'/0 line 8
