%% report prints complaints on standard output; forms without a file have no name before the line.
-module(forms_report).
-export([main/0]).

main() ->
    Good = [{attribute, 1, module, made},
            {function, 2, unused, 0, [{clause, 2, [], [], [{atom, 2, ok}]}]}],
    Bad = Good ++ [{attribute, 4, export, [{f, 0}]},
                   {function, 5, f, 0, [{clause, 5, [], [], [{var, 5, 'Z'}]}]}],
    io:format("~p~n", [element(1, compile:forms(Good, [report]))]),
    io:format("~p~n", [element(1, compile:forms(Good, [report_errors]))]),
    io:format("~p~n", [element(1, compile:forms(Good, [report, {source, "given.erl"}]))]),
    io:format("~p~n", [compile:forms(Bad, [report_errors])]),
    io:format("~p~n", [compile:forms(Bad, [report, {source, "given.erl"}])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: :2: Warning: function unused/0 is unused
% expect: ok
% expect: ok
% expect: given.erl:2: Warning: function unused/0 is unused
% expect: ok
% expect: :4: attribute export after function definitions
% expect: :5: variable 'Z' is unbound
% expect: error
% expect: given.erl:4: attribute export after function definitions
% expect: given.erl:5: variable 'Z' is unbound
% expect: given.erl:2: Warning: function unused/0 is unused
% expect: given.erl:5: Warning: function f/0 is unused
% expect: error
