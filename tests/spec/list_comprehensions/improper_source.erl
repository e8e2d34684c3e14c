%% An improper list fails only when its tail is reached, after the effects of the elements.
-module(improper_source).
-export([main/0, id/1]).

main() ->
    trace(fun() -> [begin io:format("~p ", [X]), X end || X <- id([1, 2 | end_of_it])] end),
    trace(fun() -> [{X, Y} || X <- id([1, 2]), Y <- id([X | X])] end).

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
% expect: 1 2 error {bad_generator,end_of_it}
% expect:   improper_source:'-main/0-lc$^0/1-0-'/1 line 6
% expect:   improper_source:'-main/0-lc$^0/1-0-'/1 line 6
% expect: error {bad_generator,1}
% expect:   improper_source:'-main/0-lc$^3/1-2-'/3 line 7
% expect:   improper_source:'-main/0-lc$^3/1-2-'/3 line 7
