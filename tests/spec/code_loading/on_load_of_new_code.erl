%% New code whose -on_load function fails does not replace the old: it stays current.
-module(on_load_of_new_code).
-export([main/0]).

main() ->
    io:format("~p~n", [load(one, {atom, 3, ok})]),
    io:format("~p~n", [made:v()]),
    io:format("~p~n", [load(two, {atom, 3, no})]),
    io:format("~p ~p~n", [made:v(), erlang:check_old_code(made)]),
    io:format("~p ~p~n", [load(three, {atom, 3, ok}), made:v()]),
    io:format("~p~n", [erlang:check_old_code(made)]).

load(V, Result) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, on_load, {start, 0}},
                                      {attribute, 1, export, [{v, 0}]},
                                      {function, 2, v, 0, [{clause, 2, [], [], [{atom, 2, V}]}]},
                                      {function, 3, start, 0, [{clause, 3, [], [], [Result]}]}]),
    code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {module,made}
% expect: one
% expect: {error,on_load_failure}
% expect: one false
% expect: {module,made} three
% expect: true
