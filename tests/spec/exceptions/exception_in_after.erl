%% An exception in after, or in a handler, takes the place of the first one.
-module(exception_in_after).
-export([main/0]).

main() ->
    show(fun() -> try throw(first) after throw(second) end end),
    show(fun() -> try error(first) catch error:first -> exit(handler) after io:format("after~n") end end),
    show(fun() -> try fine after error(in_after) end end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: throw second
% expect: after
% expect: exit handler
% expect: error in_after
