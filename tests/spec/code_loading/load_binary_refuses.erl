%% code:load_binary/3 of bytes that are no code, or another module's: {error, badfile}, and what was loaded stays.
-module(load_binary_refuses).
-export([main/0]).

main() ->
    Code = code(one),
    %% OTP reports bad files in words of its own.
    _ = (catch apply(logger, set_primary_config, [level, none])),
    {module, made} = code:load_binary(made, "made", Code),
    io:format("~p~n", [code:load_binary(made, "made", <<>>)]),
    io:format("~p~n", [code:load_binary(made, "made", <<"no code at all">>)]),
    io:format("~p~n", [code:load_binary(made, "made", binary:part(Code, 0, byte_size(Code) div 2))]),
    io:format("~p~n", [code:load_binary(other, "other", Code)]),
    io:format("~p ~p ~p~n", [made:v(), erlang:module_loaded(other), erlang:module_loaded(made)]),
    [io:format("~p~n", [try code:load_binary(M, F, B) catch error:R -> R end])
     || {M, F, B} <- [{"made", "made", Code}, {made, 17, Code}, {made, <<"made">>, Code}, {made, "made", "code"},
                      {made, "made", <<1:3>>}, {made, 'made.atom', Code}]],
    io:format("~p~n", [code:is_loaded(made)]).

code(V) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}]},
                                      {function, 2, v, 0, [{clause, 2, [], [], [{atom, 2, V}]}]}]),
    Code.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,badfile}
% expect: {error,badfile}
% expect: {error,badfile}
% expect: {error,badfile}
% expect: one false true
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: {module,made}
% expect: {file,'made.atom'}
