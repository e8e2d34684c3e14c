%% reverse/2 puts the reversed list before a tail; member uses exact equality.
-module(reverse_and_member).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [lists:reverse([1, 2, 3])]),
    io:format("~w~n", [lists:reverse([1, 2], tail)]),
    io:format("~p~n", [[lists:member(1, [1.0, 2]), lists:member(1.0, [1.0]), lists:member(x, [])]]),
    show(fun() -> lists:reverse(id([1 | 2])) end),
    show(fun() -> lists:member(a, id([b | c])) end),
    show(fun() -> lists:reverse(id(foo)) end).

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
% expect: [3,2,1]
% expect: [2,1|tail]
% expect: [false,true,false]
% expect: error function_clause
% expect: error badarg
% expect: error function_clause
