%% A process goes on in the generation it is in; a call with the module's name takes it to the new one.
-module(two_generations).
-export([main/0]).

main() ->
    load(one),
    Pid = spawn(made, loop, [0]),
    io:format("~p~n", [ask(Pid, count)]),
    io:format("~p~n", [ask(Pid, count)]),
    load(two),
    io:format("~p~n", [ask(Pid, count)]),
    io:format("~p~n", [ask(Pid, upgrade)]),
    io:format("~p~n", [ask(Pid, count)]),
    io:format("~p ~p~n", [code:soft_purge(made), is_process_alive(Pid)]).

ask(Pid, What) -> Pid ! {self(), What}, receive {Pid, Answer} -> Answer end.

load(V) ->
    Reply = fun(X) -> {op, 3, '!', {var, 3, 'P'}, {tuple, 3, [{call, 3, {atom, 3, self}, []}, X]}} end,
    Next = {op, 3, '+', {var, 3, 'N'}, {integer, 3, 1}},
    Clauses = [{clause, 3, [{tuple, 3, [{var, 3, 'P'}, {atom, 3, count}]}], [],
                [Reply({tuple, 3, [{atom, 3, V}, {var, 3, 'N'}]}), {call, 3, {atom, 3, loop}, [Next]}]},
               {clause, 4, [{tuple, 4, [{var, 4, 'P'}, {atom, 4, upgrade}]}], [],
                [Reply({atom, 4, ok}), {call, 4, {remote, 4, {atom, 4, made}, {atom, 4, loop}}, [{var, 4, 'N'}]}]}],
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{loop, 1}]},
             {function, 2, loop, 1, [{clause, 2, [{var, 2, 'N'}], [], [{'receive', 2, Clauses}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {one,0}
% expect: {one,1}
% expect: {one,2}
% expect: ok
% expect: {two,3}
% expect: true true
