%% A result too large for a float is badarith: there are no infinities and no NaN.
-module(overflow).
-export([main/0, id/1]).

main() ->
    show(fun() -> id(1.0e308) * 10 end),
    show(fun() -> id(1.0e308) + 1.0e308 end),
    show(fun() -> 1 / id(0) end),
    show(fun() -> 1.0 / id(0.0) end),
    show(fun() -> id(0.0) / 0.0 end),
    show(fun() -> id(1 bsl 2000) * 1.0 end),
    show(fun() -> math:sqrt(id(-1)) end),
    show(fun() -> math:log(id(0)) end),
    show(fun() -> math:exp(id(1000)) end).

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
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
% expect: error badarith
