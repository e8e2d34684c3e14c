%% What is no form makes compile:forms/2 fail as compilation does, not by an exception.
-module(forms_malformed).
-export([main/0]).

main() ->
    Module = {attribute, 1, module, made},
    [io:format("~p~n", [shape(Forms)])
     || Forms <- [[foo], foo, [Module, {function, 2, f}],
                  [Module, {attribute, 2, export, not_a_list}],
                  [Module | improper]]].

shape(Forms) ->
    Quiet = compile:forms(Forms, []),
    case compile:forms(Forms, [return]) of
        {error, [_ | _], Warnings} when is_list(Warnings) -> {Quiet, errors};
        Other -> {Quiet, Other}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,errors}
% expect: {error,errors}
% expect: {error,errors}
% expect: {error,errors}
% expect: {error,errors}
