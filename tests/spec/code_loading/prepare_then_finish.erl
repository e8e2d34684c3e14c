%% What prepare_loading/1 has prepared is loaded by finish_loading/1, not before.
-module(prepare_then_finish).
-export([main/0]).

main() ->
    {ok, Prepared} = code:prepare_loading([{made_a, "a", code(made_a, 1)}, {made_b, "b", code(made_b, 2)}]),
    io:format("~p~n", [[erlang:module_loaded(M) || M <- [made_a, made_b]]]),
    io:format("~p~n", [code:finish_loading(Prepared)]),
    io:format("~p ~p ~p~n", [made_a:v(), made_b:v(), code:which(made_b)]),
    io:format("~p~n", [code:prepare_loading([nowhere_at_all, {made_a, "a", code(made_a, 3)}])]),
    {ok, Empty} = code:prepare_loading([]),
    io:format("~p~n", [code:finish_loading(Empty)]),
    [io:format("~p~n", [try code:prepare_loading(X) catch error:R -> R end])
     || X <- [made_a, ["made_a"], [{made_a, "a"}], [{"made_a", "a", <<>>}], [{made_a, "a", code}]]],
    io:format("~p~n", [try code:finish_loading(nonsense) catch error:R -> R end]).

code(M, V) ->
    {ok, M, Code} = compile:forms([{attribute, 1, module, M}, {attribute, 1, export, [{v, 0}]},
                                   {function, 2, v, 0, [{clause, 2, [], [], [{integer, 2, V}]}]}]),
    Code.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [false,false]
% expect: ok
% expect: 1 2 "b"
% expect: {error,[{nowhere_at_all,nofile}]}
% expect: ok
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
