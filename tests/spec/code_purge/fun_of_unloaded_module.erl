%% A fun of a module that is not loaded any more is undef, with the fun itself in the place of the function.
-module(fun_of_unloaded_module).
-export([main/0]).

main() ->
    load(one),
    Fun = made:make(),
    true = code:delete(made),
    io:format("~p~n", [Fun(1)]),
    false = code:purge(made),
    io:format("~p~n", [erlang:module_loaded(made)]),
    Result = try Fun(2)
             catch error:undef:Stacktrace ->
                 {Called, Args, Location} = hd(Stacktrace),
                 {Called =:= Fun, Args, Location}
             end,
    io:format("~p~n", [Result]),
    io:format("~p~n", [try Fun() catch error:{badarity, {F, As}} -> {F =:= Fun, As} end]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{make, 0}]},
             {function, 2, make, 0,
              [{clause, 2, [], [],
                [{'fun', 2, {clauses, [{clause, 2, [{var, 2, 'Y'}], [], [{tuple, 2, [{atom, 2, V}, {var, 2, 'Y'}]}]}]}}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {one,1}
% expect: false
% expect: {true,[2],[]}
% expect: {true,[]}
