%% Options about warnings count as those of -compile attributes, which have the last word.
-module(nowarn_options).
-export([main/0]).

main() ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{f, 1}]},
             {function, 2, f, 1, [{clause, 2, [{var, 2, 'Unused'}], [], [{atom, 2, ok}]}]},
             {function, 3, g, 0, [{clause, 3, [], [], [{atom, 3, ok}]}]}],
    Kinds = [[], [nowarn_unused_vars], [nowarn_unused_function], [nowarn_unused_function, nowarn_unused_vars],
             [{nowarn_unused_function, [{g, 0}]}], [{nowarn_unused_function, {g, 0}}], [warn_export_vars]],
    [io:format("~p: ~p~n", [Options, texts(Forms, Options)]) || Options <- Kinds],
    Silent = [hd(Forms), {attribute, 1, compile, [nowarn_unused_vars, nowarn_unused_function]} | tl(Forms)],
    io:format("~p~n", [texts(Silent, [])]),
    io:format("~p~n", [texts(Silent, [warn_unused_vars])]).

texts(Forms, Options) ->
    {ok, made, _, Warnings} = compile:forms(Forms, [return | Options]),
    [lists:flatten(M:format_error(W)) || {_, Infos} <- Warnings, {_, M, W} <- Infos].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []: ["variable 'Unused' is unused","function g/0 is unused"]
% expect: [nowarn_unused_vars]: ["function g/0 is unused"]
% expect: [nowarn_unused_function]: ["variable 'Unused' is unused"]
% expect: [nowarn_unused_function,nowarn_unused_vars]: []
% expect: [{nowarn_unused_function,[{g,0}]}]: ["variable 'Unused' is unused"]
% expect: [{nowarn_unused_function,{g,0}}]: ["variable 'Unused' is unused"]
% expect: [warn_export_vars]: ["variable 'Unused' is unused","function g/0 is unused"]
% expect: []
% expect: []
