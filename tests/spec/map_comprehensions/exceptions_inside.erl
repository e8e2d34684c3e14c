%% What key or value raise passes through; the key is evaluated first.
-module(exceptions_inside).
-export([main/0, id/1]).

main() ->
    trace(fun() -> #{throw({key, X}) => throw({value, X}) || X <- id([1])} end),
    trace(fun() -> #{X => 1 div X || X <- id([1, 0])} end),
    trace(fun() -> #{X => 1 || X <- id([1]), id(X)} end).

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
% expect: throw {key,1}
% expect:   exceptions_inside:'-main/0-lc$^0/1-0-'/1 line 6
% expect:   exceptions_inside:'-main/0-fun-1-'/0 line 6
% expect: error badarith
% expect:   erlang:'div'/[1,0] line undefined
% expect:   exceptions_inside:'-main/0-lc$^2/1-1-'/1 line 7
% expect:   exceptions_inside:'-main/0-lc$^2/1-1-'/1 line 7
% expect:   exceptions_inside:'-main/0-fun-3-'/0 line 7
% expect: error {bad_filter,1}
% expect:   exceptions_inside:'-main/0-lc$^4/1-2-'/1 line 8
% expect:   exceptions_inside:'-main/0-fun-5-'/0 line 8
