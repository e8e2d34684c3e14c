%% A fun of purged code works again when the same code is loaded again; it equals the one made then.
-module(fun_comes_back_to_life).
-export([main/0]).

main() ->
    load(one),
    Fun = made:make(),
    load(two),
    Other = made:make(),
    _ = code:purge(made),
    io:format("~p~n", [try Fun() catch error:{badfun, _} -> badfun end]),
    load(one),
    io:format("~p ~p~n", [Fun(), Other()]),
    io:format("~p ~p ~p~n", [Fun =:= made:make(), Fun == Other, Other =:= made:make()]),
    _ = code:purge(made),
    io:format("~p ~p~n", [Fun(), try Other() catch error:{badfun, _} -> badfun end]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{make, 0}]},
             {function, 2, make, 0, [{clause, 2, [], [], [{'fun', 2, {clauses, [{clause, 2, [], [], [{atom, 2, V}]}]}}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badfun
% expect: one two
% expect: true false false
% expect: one badfun
