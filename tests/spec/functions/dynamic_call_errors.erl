%% Dynamic calls: a module or name that is no atom is badarg, a function that is not there undef, bad argument lists badarg.
-module(dynamic_call_errors).
-export([main/0, id/1]).

main() ->
    show(fun() -> (id(1)):f() end),
    show(fun() -> lists:(id("map"))() end),
    show(fun() -> (id(no_such_module)):f(1, 2) end),
    show(fun() -> ?MODULE:(id(hidden))() end),
    show(fun() -> apply(lists, reverse, id([a | b])) end),
    show(fun() -> apply(lists, reverse, id(no_list)) end),
    show(fun() -> apply(id(no_fun), [1]) end),
    show(fun() -> apply(fun hidden/0, id([x])) end),
    show(fun() -> apply(id({lists, reverse}), [[1]]) end),
    show(fun() -> apply(lists, reverse, lists:seq(1, 300)) end),
    io:format("~p~n", [hidden()]).

show(F) ->
    try F() of
        V -> io:format("value ~p~n", [V])
    catch
        C:{badarity, {_, As}} -> io:format("~p badarity ~p~n", [C, As]);
        C:R:S ->
            [{M, N, A, _} | _] = S,
            io:format("~p ~p in ~0P~n", [C, R, {M, N, A}, 12])
    end.

hidden() -> only_local.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg in {erlang,apply,[1,f,[]]}
% expect: error badarg in {erlang,apply,[lists,"map",[]]}
% expect: error undef in {no_such_module,f,[1,2]}
% expect: error undef in {dynamic_call_errors,hidden,[]}
% expect: error badarg in {erlang,apply,[lists,reverse,[a|b]]}
% expect: error badarg in {erlang,apply,[lists,reverse,no_list]}
% expect: error {badfun,no_fun} in {dynamic_call_errors,'-main/0-fun-6-',0}
% expect: error badarity [x]
% expect: error {badfun,{lists,reverse}} in {dynamic_call_errors,'-main/0-fun-8-',0}
% expect: error undef in {lists,reverse,[1,2,3,4,5,6,7,8|...]}
% expect: only_local
