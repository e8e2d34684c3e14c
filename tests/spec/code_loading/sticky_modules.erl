%% Modules of the library are sticky, others are not until they are made so.
-module(sticky_modules).
-export([main/0]).

main() ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}]),
    io:format("~p ~p~n", [code:is_sticky(made), code:is_sticky(never_loaded)]),
    {module, made} = code:load_binary(made, "made", Code),
    io:format("~p ~p~n", [code:is_sticky(lists), code:is_sticky(made)]),
    io:format("~p ~p~n", [code:stick_mod(made), code:is_sticky(made)]),
    io:format("~p ~p~n", [code:unstick_mod(made), code:is_sticky(made)]),
    [io:format("~p~n", [try code:F(17) catch error:R -> R end])
     || F <- [is_sticky, stick_mod, unstick_mod, stick_dir, unstick_dir]],
    io:format("~p ~p~n", [code:stick_dir("no/such/folder"), code:unstick_dir("no/such/folder")]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: false false
% expect: true false
% expect: true true
% expect: true false
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: error error
