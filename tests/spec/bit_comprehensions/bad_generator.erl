%% A generator over something that is no bitstring, or no list, is bad_generator.
-module(bad_generator).
-export([main/0, id/1]).

main() ->
    trace(fun() -> [X || <<X>> <= id(abc)] end),
    trace(fun() -> << <<X>> || <<X>> <= id([1, 2]) >> end),
    trace(fun() -> << <<X>> || X <- id(<<1, 2>>) >> end),
    trace(fun() -> << <<X>> || X <- id([1 | 2]) >> end),
    trace(fun() -> [{X, Y} || X <- [1], <<Y>> <= id(X)] end).

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
% expect: error {bad_generator,[1,2]}
% expect:   bad_generator:'-main/0-lbc$^2/2-1-'/2 line 7
% expect: error {bad_generator,<<1,2>>}
% expect:   bad_generator:'-main/0-lbc$^4/2-2-'/2 line 8
% expect: error {bad_generator,2}
% expect:   bad_generator:'-main/0-lbc$^6/2-3-'/2 line 9
% expect: error {bad_generator,1}
% expect:   bad_generator:'-main/0-lc$^9/1-5-'/3 line 10
