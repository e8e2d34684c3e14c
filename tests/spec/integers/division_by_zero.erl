%% `div` and `rem` by zero are badarith; the trace shows the operator with its arguments.
-module(division_by_zero).
-export([main/0, id/1]).

main() ->
    trace(fun() -> divide(7, id(0)) end),
    trace(fun() -> remainder(-7, id(0)) end),
    trace(fun() -> divide(1 bsl 80, id(0)) end),
    trace(fun() -> divide(0, id(0)) end).

divide(A, B) -> 1 + A div B.

remainder(A, B) -> 1 + A rem B.

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
% expect:   erlang:'div'/[7,0] line undefined
% expect:   division_by_zero:divide/2 line 11
% expect: error badarith
% expect:   erlang:'rem'/[-7,0] line undefined
% expect:   division_by_zero:remainder/2 line 13
% expect: error badarith
% expect:   erlang:'div'/[1208925819614629174706176,0] line undefined
% expect:   division_by_zero:divide/2 line 11
% expect: error badarith
% expect:   erlang:'div'/[0,0] line undefined
% expect:   division_by_zero:divide/2 line 11
