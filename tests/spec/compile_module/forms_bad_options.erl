%% Options of compile:forms/2 are a list or an atom; anything else matches no clause.
-module(forms_bad_options).
-export([main/0]).

main() ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{f, 0}]},
             {function, 2, f, 0, [{clause, 2, [], [], [{atom, 2, ok}]}]}],
    [io:format("~p: ~p~n", [Options, attempt(fun() -> compile:forms(Forms, Options) end)])
     || Options <- [17, {foo, bar}, "", [foo], foo, #{}, <<>>, [foo | bar], 1.5]],
    io:format("~p~n", [attempt(fun() -> compile:noenv_forms(Forms, 17) end)]),
    io:format("~p~n", [attempt(fun() -> compile:noenv_forms(Forms, []) end)]).

attempt(Fun) ->
    try Fun() of
        Result -> element(1, Result)
    catch
        Class:Reason -> {Class, Reason}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 17: {error,function_clause}
% expect: {foo,bar}: {error,function_clause}
% expect: []: ok
% expect: [foo]: ok
% expect: foo: ok
% expect: #{}: {error,function_clause}
% expect: <<>>: {error,function_clause}
% expect: [foo|bar]: {error,badarg}
% expect: 1.5: {error,function_clause}
% expect: {error,function_clause}
% expect: ok
