%% A format that does not fit its arguments is badarg.
-module(format_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> io:format("~p ~p~n", id([1])) end),
    show(fun() -> io:format("~p~n", id([1, 2])) end),
    show(fun() -> io:format("~d~n", id([1])) end),
    show(fun() -> io:format("~s~n", id([{a}])) end),
    show(fun() -> io_lib:format("~f", id([1])) end),
    show(fun() -> io:format("~c", id([a])) end),
    show(fun() -> io_lib:format("~", id([])) end),
    show(fun() -> io_lib:format(id(42), []) end),
    show(fun() -> io_lib:format("~.1B", id([5])) end).

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
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error badarg
