%% With warnings_as_errors a module with warnings fails, and the warnings stay what they are in the result.
-module(warnings_as_errors).
-export([main/0]).

main() ->
    Clean = [{attribute, 1, module, made}, {attribute, 1, export, [{f, 0}]},
             {function, 2, f, 0, [{clause, 2, [], [], [{atom, 2, ok}]}]}],
    Dirty = Clean ++ [{function, 3, g, 0, [{clause, 3, [], [], [{atom, 3, ok}]}]}],
    io:format("~p~n", [element(1, compile:forms(Clean, [warnings_as_errors]))]),
    io:format("~p~n", [compile:forms(Dirty, [warnings_as_errors])]),
    {error, [], [{[], [{Line, Module, What}]}]} = compile:forms(Dirty, [warnings_as_errors, return]),
    io:format("~p ~p ~s~n", [Line, Module, Module:format_error(What)]),
    io:format("~p~n", [compile:forms(Dirty, [warnings_as_errors, report])]),
    InModule = [hd(Dirty), {attribute, 1, compile, warnings_as_errors} | tl(Dirty)],
    io:format("~p~n", [compile:forms(InModule, [])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: error
% expect: 3 erl_lint function g/0 is unused
% expect: compile: warnings being treated as errors
% expect: :3: function g/0 is unused
% expect: error
% expect: error
