%% Putting the wrong kind of value into a binary is badarg.
-module(construction_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> <<(id(a))>> end),
    show(fun() -> <<(id("str")):16>> end),
    show(fun() -> <<(id(1.5)):32>> end),
    show(fun() -> <<(id(not_binary))/binary>> end),
    show(fun() -> <<(id(<<1, 2>>)):3/binary>> end).

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
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
