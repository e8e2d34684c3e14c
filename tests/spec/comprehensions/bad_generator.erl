%% A generator over something that is not a proper list is bad_generator, with what is left of it.
-module(bad_generator).
-export([main/0, id/1]).

main() ->
    trace(fun() -> [X || X <- id(abc)] end),
    trace(fun() -> [X || X <- id([1, 2 | tail])] end),
    trace(fun() -> [X || X <- id(#{a => 1})] end),
    trace(fun() -> [X || X := _ <- id([a])] end),
    trace(fun() -> #{X => 1 || X <- id({})} end).

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
% expect: error {bad_generator,abc}
% expect:   bad_generator:'-main/0-lc$^0/1-0-'/1 line 6
% expect: error {bad_generator,tail}
% expect:   bad_generator:'-main/0-lc$^2/1-1-'/1 line 7
% expect:   bad_generator:'-main/0-lc$^2/1-1-'/1 line 7
% expect: error {bad_generator,#{a => 1}}
% expect:   bad_generator:'-main/0-lc$^4/1-2-'/1 line 8
% expect: error {bad_generator,[a]}
% expect:   bad_generator:'-main/0-fun-7-'/0 line 9
% expect: error {bad_generator,{}}
% expect:   bad_generator:'-main/0-lc$^8/1-4-'/1 line 10
% expect:   bad_generator:'-main/0-fun-9-'/0 line 10
