%% ensure_loaded/1 loads what is not loaded, leaves what is, and says nofile of what is nowhere.
-module(ensure_loaded_answers).
-export([main/0]).

main() ->
    io:format("~p~n", [code:ensure_loaded(lists)]),
    io:format("~p~n", [code:ensure_loaded(no_such_module_at_all)]),
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}]),
    io:format("~p~n", [code:ensure_loaded(made)]),
    {module, made} = code:load_binary(made, "made", Code),
    io:format("~p~n", [code:ensure_loaded(made)]),
    io:format("~p~n", [erlang:check_old_code(made)]),
    io:format("~p~n", [code:ensure_modules_loaded([lists, made, maps, lists])]),
    io:format("~p~n", [code:ensure_modules_loaded([lists, nowhere_1, nowhere_2])]),
    io:format("~p~n", [code:ensure_modules_loaded([])]),
    [io:format("~p~n", [try code:ensure_loaded(X) catch error:R -> R end]) || X <- ["made", 1, <<"made">>]],
    [io:format("~p~n", [try code:ensure_modules_loaded(X) catch error:R -> R end]) || X <- [made, [made | x], ["made"]]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {module,lists}
% expect: {error,nofile}
% expect: {error,nofile}
% expect: {module,made}
% expect: false
% expect: ok
% expect: {error,[{nowhere_2,nofile},{nowhere_1,nofile}]}
% expect: ok
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
