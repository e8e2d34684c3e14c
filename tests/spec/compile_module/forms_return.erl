%% return_warnings and return decide the shape of what compile:forms/2 returns for a good module.
-module(forms_return).
-export([main/0]).

main() ->
    Forms = [{attribute, 1, module, made},
             {attribute, 1, export, [{f, 0}]},
             {function, 2, f, 0, [{clause, 2, [], [], [{atom, 2, ok}]}]},
             {function, 3, g, 1, [{clause, 3, [{var, 3, 'Y'}], [], [{atom, 3, ok}]}]}],
    [io:format("~p: ~p~n", [Options, shape(compile:forms(Forms, Options))])
     || Options <- [[], [return], [return_warnings], [return_errors], [binary], [strong_validation],
                    [strong_validation, return], [return, nowarn_unused_function],
                    [return, nowarn_unused_function, nowarn_unused_vars]]].

shape({ok, M}) -> {ok, M};
shape({ok, M, B}) when is_binary(B) -> {ok, M, code};
shape({ok, M, Ws}) -> {ok, M, texts(Ws)};
shape({ok, M, B, Ws}) when is_binary(B) -> {ok, M, code, texts(Ws)}.

texts(Ws) -> [{File, [{L, M, lists:flatten(M:format_error(E))} || {L, M, E} <- Infos]} || {File, Infos} <- Ws].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []: {ok,made,code}
% expect: [return]: {ok,made,code,
% expect:               [{[],
% expect:                 [{3,erl_lint,"function g/1 is unused"},
% expect:                  {3,erl_lint,"variable 'Y' is unused"}]}]}
% expect: [return_warnings]: {ok,made,code,
% expect:                        [{[],
% expect:                          [{3,erl_lint,"function g/1 is unused"},
% expect:                           {3,erl_lint,"variable 'Y' is unused"}]}]}
% expect: [return_errors]: {ok,made,code}
% expect: [binary]: {ok,made,code}
% expect: [strong_validation]: {ok,made}
% expect: [strong_validation,return]: {ok,made,
% expect:                                 [{[],
% expect:                                   [{3,erl_lint,"function g/1 is unused"},
% expect:                                    {3,erl_lint,"variable 'Y' is unused"}]}]}
% expect: [return,nowarn_unused_function]: {ok,made,code,
% expect:                                      [{[],
% expect:                                        [{3,erl_lint,
% expect:                                          "variable 'Y' is unused"}]}]}
% expect: [return,nowarn_unused_function,nowarn_unused_vars]: {ok,made,code,[]}
