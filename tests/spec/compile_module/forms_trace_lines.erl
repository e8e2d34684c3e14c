%% Stack traces in a module made of forms have the forms' lines, and the name that -file gives, else the module's.
-module(forms_trace_lines).
-export([main/0]).

main() ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{f, 1}]},
             {function, 10, f, 1,
              [{clause, 10, [{var, 10, 'X'}], [],
                [{tuple, 11, [{call, 12, {atom, 12, g}, [{var, 12, 'X'}]}]}]}]},
             {function, 20, g, 1,
              [{clause, 20, [{var, 20, 'X'}], [], [{tuple, 21, [{op, 22, '/', {integer, 22, 1}, {var, 22, 'X'}}]}]}]}],
    show(Forms),
    show([{attribute, 1, file, {"other/name.erl", 1}} | Forms]).

show(Forms) ->
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "loaded/from.erl", Code),
    try made:f(0)
    catch error:Reason:Stacktrace ->
        io:format("~p~n", [Reason]),
        [io:format("~p~n", [Entry]) || Entry <- Stacktrace, element(1, Entry) =:= made]
    end,
    _ = code:purge(made).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarith
% expect: {made,g,1,[{file,"made.erl"},{line,22}]}
% expect: {made,f,1,[{file,"made.erl"},{line,12}]}
% expect: badarith
% expect: {made,g,1,[{file,"other/name.erl"},{line,22}]}
% expect: {made,f,1,[{file,"other/name.erl"},{line,12}]}
