%% Calls through something that is not an atom are badarg; wrong argument lists too.
-module(apply_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> (id("lists")):reverse([]) end),
    show(fun() -> lists:(id(1))([]) end),
    show(fun() -> apply(lists, reverse, id(not_a_list)) end),
    show(fun() -> apply(lists, reverse, id([[1] | x])) end),
    show(fun() -> apply(id({m}), f, []) end).

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
