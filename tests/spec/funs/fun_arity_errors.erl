%% A fun called with the wrong number of arguments raises badarity with the fun and the arguments, whatever its form.
-module(fun_arity_errors).
-export([main/0, id/1]).

main() ->
    Local = fun(X) -> X end,
    Named = fun Me(X, Y) when X > Y -> Me(Y, X); Me(X, Y) -> {X, Y} end,
    External = fun lists:reverse/1,
    ById = fun id/1,
    show(fun() -> Local(1, 2) end),
    show(fun() -> Named(1) end),
    show(fun() -> External() end),
    show(fun() -> ById(x, y, z) end),
    show(fun() -> apply(Local, []) end),
    show(fun() -> apply(External, [a, b]) end),
    show(fun() -> (id(no_fun))(1) end),
    show(fun() -> (id({lists, reverse}))([1]) end),
    show(fun() -> lists:map(Named, [1]) end),
    show(fun() -> Local(Named(2, 1)) end).

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:{badarity, {Fun, Args}} -> io:format("~p badarity ~p ~p~n", [C, erlang:fun_info(Fun, arity), Args]);
        C:R -> io:format("~p ~p~n", [C, R])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarity {arity,1} [1,2]
% expect: error badarity {arity,2} [1]
% expect: error badarity {arity,1} []
% expect: error badarity {arity,1} [x,y,z]
% expect: error badarity {arity,1} []
% expect: error badarity {arity,1} [a,b]
% expect: error {badfun,no_fun}
% expect: error {badfun,{lists,reverse}}
% expect: error function_clause
% expect: value {1,2}
