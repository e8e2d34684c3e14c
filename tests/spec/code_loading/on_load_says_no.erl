%% A module whose -on_load function does not return ok is not loaded: on_load_failure, and calls are undef.
-module(on_load_says_no).
-export([main/0]).

main() ->
    io:format("~p~n", [load(made_1, {atom, 3, ok})]),
    io:format("~p~n", [load(made_2, {atom, 3, no})]),
    io:format("~p~n", [load(made_3, {call, 3, {remote, 3, {atom, 3, erlang}, {atom, 3, exit}}, [{atom, 3, normal}]})]),
    io:format("~p~n", [[erlang:module_loaded(M) || M <- [made_1, made_2, made_3]]]),
    io:format("~p~n", [[try M:v() catch error:undef -> undef end || M <- [made_1, made_2, made_3]]]),
    io:format("~p~n", [[erlang:check_old_code(M) || M <- [made_1, made_2, made_3]]]),
    io:format("~p~n", [load(made_2, {atom, 3, ok})]),
    io:format("~p ~p~n", [made_2:v(), lists:keymember(on_load, 1, made_2:module_info(attributes))]).

load(M, Result) ->
    {ok, M, Code} = compile:forms([{attribute, 1, module, M}, {attribute, 1, on_load, {start, 0}},
                                   {attribute, 1, export, [{v, 0}]},
                                   {function, 2, v, 0, [{clause, 2, [], [], [{atom, 2, M}]}]},
                                   {function, 3, start, 0, [{clause, 3, [], [], [Result]}]}]),
    code:load_binary(M, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {module,made_1}
% expect: {error,on_load_failure}
% expect: {error,on_load_failure}
% expect: [true,false,false]
% expect: [made_1,undef,undef]
% expect: [false,false,false]
% expect: {module,made_2}
% expect: made_2 false
