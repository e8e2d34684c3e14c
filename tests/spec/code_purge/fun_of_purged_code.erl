%% A fun whose code was purged does not keep its process from living; called, it is badfun while its module is loaded.
-module(fun_of_purged_code).
-export([main/0]).

main() ->
    load(one),
    Fun = made:make(7),
    io:format("~p~n", [Fun()]),
    load(two),
    io:format("~p ~p~n", [Fun(), erlang:check_process_code(self(), made)]),
    io:format("~p~n", [code:soft_purge(made)]),
    io:format("~p~n", [attempt(Fun, [])]),
    io:format("~p~n", [attempt(Fun, [too, many])]),
    io:format("~p ~p~n", [is_function(Fun, 0), erlang:fun_info(Fun, env)]),
    io:format("~p~n", [(made:make(8))()]).

attempt(Fun, Args) ->
    try apply(Fun, Args)
    catch error:{badfun, F} -> {badfun, F =:= Fun};
          error:{badarity, {F, As}} -> {badarity, F =:= Fun, As}
    end.

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{make, 1}]},
             {function, 2, make, 1,
              [{clause, 2, [{var, 2, 'X'}], [],
                [{'fun', 2, {clauses, [{clause, 2, [], [], [{tuple, 2, [{atom, 2, V}, {var, 2, 'X'}]}]}]}}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {one,7}
% expect: {one,7} false
% expect: true
% expect: {badfun,true}
% expect: {badarity,true,[too,many]}
% expect: true {env,[7]}
% expect: {two,8}
