%% A map generator over something else is bad_generator.
-module(bad_map_generator).
-export([main/0, id/1]).

main() ->
    trace(fun() -> [K || K := _ <- id([{a, 1}])] end),
    trace(fun() -> #{K => V || K := V <- id(x)} end),
    trace(fun() -> #{K => V || K <- id([1]), V <- id(#{})} end),
    trace(fun() -> << <<K>> || K := _ <- id(<<1>>) >> end).

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
% expect: error {bad_generator,[{a,1}]}
% expect:   bad_map_generator:'-main/0-fun-1-'/0 line 6
% expect: error {bad_generator,x}
% expect:   bad_map_generator:'-main/0-fun-3-'/0 line 7
% expect: error {bad_generator,#{}}
% expect:   bad_map_generator:'-main/0-lc$^5/1-3-'/3 line 8
% expect:   bad_map_generator:'-main/0-fun-6-'/0 line 8
% expect: error {bad_generator,<<1>>}
% expect:   bad_map_generator:'-main/0-fun-8-'/0 line 9
