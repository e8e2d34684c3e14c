%% A boolean operator on something else is badarg; andalso and orelse complain of their left side only.
-module(boolean_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> id(1) and true end),
    show(fun() -> true or id(yes) end),
    show(fun() -> not id(0) end),
    show(fun() -> id(ok) andalso true end),
    show(fun() -> id([]) orelse false end),
    show(fun() -> true andalso id(anything) end),
    show(fun() -> false orelse id("goes") end),
    show(fun() -> false andalso id(1) + a end).

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
% expect: error {badarg,ok}
% expect: error {badarg,[]}
% expect: anything
% expect: "goes"
% expect: false
