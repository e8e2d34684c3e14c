%% The left side of `++` and both sides of `--` must be proper lists.
-module(append_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> id(a) ++ [1] end),
    show(fun() -> id([1 | 2]) ++ [3] end),
    show(fun() -> id([1]) -- id(b) end),
    show(fun() -> id(c) -- [] end),
    show(fun() -> [1, 2] -- id([1 | 2]) end).

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
