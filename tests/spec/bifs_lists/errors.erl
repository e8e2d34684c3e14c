%% What these functions say of wrong arguments.
-module(errors).
-export([main/0, id/1]).

main() ->
    [show(F) || F <- [fun() -> lists:nth(id(3), [a]) end, fun() -> lists:nth(id(0), [a]) end, fun() -> lists:last(id([])) end,
                      fun() -> lists:max(id([])) end, fun() -> lists:seq(id(a), 5) end, fun() -> lists:seq(id(5), 1) end,
                      fun() -> lists:zip(id([1]), []) end, fun() -> lists:sum(id([a])) end, fun() -> lists:split(id(5), [a]) end,
                      fun() -> lists:keyfind(a, id(0), []) end, fun() -> lists:sort(id([b | a])) end,
                      fun() -> lists:map(fun(X) -> X end, id(abc)) end, fun() -> lists:foldl(fun(X, _) -> X end, 0, id([1 | 2])) end,
                      fun() -> lists:sublist([a], id(-1)) end, fun() -> lists:droplast(id([])) end,
                      fun() -> lists:filter(fun(_) -> id(maybe_so) end, [1]) end, fun() -> lists:flatten(id(x)) end]].

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
% expect: error function_clause
% expect: error function_clause
% expect: error function_clause
% expect: error function_clause
% expect: error function_clause
% expect: error function_clause
% expect: error function_clause
% expect: error badarith
% expect: error badarg
% expect: error badarg
% expect: error function_clause
% expect: error {case_clause,abc}
% expect: error function_clause
% expect: error function_clause
% expect: error function_clause
% expect: error {bad_filter,maybe_so}
% expect: error function_clause
