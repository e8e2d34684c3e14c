%% which/1 and is_loaded/1 give what load_binary/3 was told; a module that is nowhere is non_existing.
-module(what_it_was_loaded_from).
-export([main/0]).

main() ->
    io:format("~p ~p~n", [code:which(made), code:is_loaded(made)]),
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}]),
    {module, made} = code:load_binary(made, "some/where/made.erl", Code),
    io:format("~p ~p~n", [code:which(made), code:is_loaded(made)]),
    {module, made} = code:load_binary(made, an_atom, Code),
    io:format("~p ~p~n", [code:which(made), code:is_loaded(made)]),
    io:format("~p~n", [lists:keyfind(made, 1, code:all_loaded())]),
    io:format("~p~n", [lists:member(made, erlang:loaded())]),
    _ = code:purge(made),
    true = code:delete(made),
    io:format("~p ~p~n", [code:which(made), code:is_loaded(made)]),
    io:format("~p~n", [lists:keyfind(made, 1, code:all_loaded())]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: non_existing false
% expect: "some/where/made.erl" {file,"some/where/made.erl"}
% expect: an_atom {file,an_atom}
% expect: {made,an_atom}
% expect: true
% expect: non_existing false
% expect: false
