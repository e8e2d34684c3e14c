%% abs, float, round on every kind of number.
-module(abs_and_friends).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[abs(-5), abs(5), abs(-2.5), abs(-(1 bsl 70)), float(1), round(1.0e15), trunc(-0.5), floor(-0.5), ceil(-0.5)]]),
    show(fun() -> abs(id(a)) end),
    show(fun() -> float(id("1")) end),
    show(fun() -> ceil(id([])) end),
    show(fun() -> floor(id(<<>>)) end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [5,5,2.5,1180591620717411303424,1.0,1000000000000000,0,-1,0]
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
