%% export_all as an option exports everything without a warning; as an attribute it warns.
-module(export_all_option).
-export([main/0]).

main() ->
    Forms = [{attribute, 1, module, made},
             {function, 2, hidden, 0, [{clause, 2, [], [], [{atom, 2, found}]}]}],
    {ok, made, Code, []} = compile:forms(Forms, [export_all, return]),
    {module, made} = code:load_binary(made, "made", Code),
    io:format("~p~n", [made:hidden()]),
    Attribute = [hd(Forms), {attribute, 1, compile, export_all} | tl(Forms)],
    {ok, made, _, [{[], [{1, Module, What}]}]} = compile:forms(Attribute, [return]),
    io:format("~s~n", [Module:format_error(What)]),
    {ok, made, _, Quiet} = compile:forms(Attribute, [return, nowarn_export_all]),
    io:format("~p~n", [Quiet]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: found
% expect: export_all flag enabled - all functions will be exported
% expect: []
