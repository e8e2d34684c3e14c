%% erlang:load_module/2 refuses to load while old code is there, and changes nothing then.
-module(load_module_not_purged).
-export([main/0]).

main() ->
    io:format("~p ~p~n", [erlang:load_module(made, code(one)), made:v()]),
    io:format("~p ~p~n", [erlang:load_module(made, code(two)), made:v()]),
    io:format("~p ~p~n", [erlang:load_module(made, code(three)), made:v()]),
    io:format("~p~n", [erlang:purge_module(made)]),
    io:format("~p ~p~n", [erlang:load_module(made, code(three)), made:v()]),
    io:format("~p ~p~n", [erlang:purge_module(made), erlang:delete_module(made)]),
    io:format("~p ~p~n", [erlang:purge_module(made), erlang:module_loaded(made)]),
    io:format("~p~n", [try erlang:purge_module(made) catch error:badarg -> badarg end]).

code(V) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}]},
                                      {function, 2, v, 0, [{clause, 2, [], [], [{atom, 2, V}]}]}]),
    Code.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {module,made} one
% expect: {module,made} two
% expect: {error,not_purged} two
% expect: true
% expect: {module,made} three
% expect: true true
% expect: true false
% expect: badarg
