%% Funs tell what they are; local ones print with their module and number.
-module(info_and_printing).
-export([main/0]).

main() ->
    F = fun(A, B) -> A + B end,
    io:format("~p ~p~n", [F, fun main/0]),
    io:format("~p~n", [erlang:fun_info(F, arity)]),
    io:format("~p~n", [erlang:fun_info(F, type)]),
    io:format("~p~n", [erlang:fun_info(F, module)]),
    io:format("~p~n", [erlang:fun_info(fun lists:map/2, name)]),
    N = 7,
    io:format("~p~n", [erlang:fun_info(fun() -> N end, env)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #Fun<info_and_printing.0.uniq> #Fun<info_and_printing.1.uniq>
% expect: {arity,2}
% expect: {type,local}
% expect: {module,info_and_printing}
% expect: {name,map}
% expect: {env,[]}
