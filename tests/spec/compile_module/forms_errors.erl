%% Errors come back as {error, Errors, Warnings} with return_errors, and as error without.
-module(forms_errors).
-export([main/0]).

main() ->
    Forms = [{attribute, {1, 1}, file, {"made.erl", 1}},
             {attribute, {1, 2}, module, made},
             {attribute, {2, 2}, export, [{f, 0}, {none, 0}]},
             {function, {3, 1}, f, 0, [{clause, {3, 1}, [], [], [{var, {3, 8}, 'X'}]}]},
             {function, {4, 1}, g, 1, [{clause, {4, 1}, [{var, {4, 3}, 'Y'}], [], [{atom, {4, 9}, ok}]}]}],
    io:format("~p~n", [compile:forms(Forms, [])]),
    io:format("~p~n", [compile:forms(Forms, [return_warnings])]),
    {error, Errors, Warnings} = compile:forms(Forms, [return]),
    show(errors, Errors),
    show(warnings, Warnings),
    {error, Errors2, _} = compile:forms(Forms, [return_errors]),
    io:format("~p~n", [Errors2 =:= Errors]).

show(Kind, Messages) ->
    [io:format("~p ~s ~p ~p: ~ts~n", [Kind, File, Where, M, M:format_error(E)])
     || {File, Infos} <- Messages, {Where, M, E} <- Infos].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error
% expect: error
% expect: errors made.erl {2,2} erl_lint: function none/0 undefined
% expect: errors made.erl {3,8} erl_lint: variable 'X' is unbound
% expect: warnings made.erl {4,1} erl_lint: function g/1 is unused
% expect: warnings made.erl {4,3} erl_lint: variable 'Y' is unused
% expect: true
