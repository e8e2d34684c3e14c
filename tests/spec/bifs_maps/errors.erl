%% What these functions say of wrong arguments.
-module(errors).
-export([main/0, id/1]).

main() ->
    [show(F) || F <- [fun() -> maps:get(z, id(#{})) end, fun() -> maps:get(a, id([])) end, fun() -> maps:put(a, 1, id(x)) end,
                      fun() -> maps:update(z, 1, id(#{})) end, fun() -> maps:from_list(id([{a, 1}, b])) end,
                      fun() -> maps:map(fun(X) -> X end, id(#{a => 1})) end, fun() -> maps:fold(id(no_fun), 0, #{}) end,
                      fun() -> maps:merge(id(#{}), id([])) end, fun() -> maps:size(id({})) end, fun() -> maps:remove(a, id(b)) end,
                      fun() -> maps:update_with(z, fun(V) -> V end, id(#{})) end, fun() -> maps:with(id(x), #{}) end,
                      fun() -> maps:keys(id("")) end, fun() -> maps:filter(fun(_, _) -> id(1) end, #{a => 1}) end]].

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
% expect: error {badkey,z}
% expect: error {badmap,[]}
% expect: error {badmap,x}
% expect: error {badkey,z}
% expect: error badarg
% expect: error badarg
% expect: error badarg
% expect: error {badmap,[]}
% expect: error {badmap,{}}
% expect: error {badmap,b}
% expect: error {badkey,z}
% expect: error badarg
% expect: error {badmap,[]}
% expect: error {case_clause,1}
