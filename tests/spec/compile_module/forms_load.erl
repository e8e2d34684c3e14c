%% What compile:forms/1 makes of forms can be loaded with code:load_binary/3 and called.
-module(forms_load).
-export([main/0]).

main() ->
    Forms = [{attribute, 1, module, made},
             {attribute, 1, export, [{double, 1}]},
             {function, 2, double, 1, [{clause, 2, [{var, 2, 'X'}], [], [{op, 2, '*', {var, 2, 'X'}, {integer, 2, 2}}]}]},
             {eof, 3}],
    {ok, made, Binary} = compile:forms(Forms),
    io:format("~p~n", [is_binary(Binary)]),
    io:format("~p~n", [code:load_binary(made, "made.erl", Binary)]),
    io:format("~p~n", [made:double(21)]),
    io:format("~p~n", [lists:sort(made:module_info(exports))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: {module,made}
% expect: 42
% expect: [{double,1},{module_info,0},{module_info,1}]
