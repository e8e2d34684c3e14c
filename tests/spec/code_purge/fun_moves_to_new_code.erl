%% When the same code is loaded again, funs made before are of the new generation: the old one can go.
-module(fun_moves_to_new_code).
-export([main/0]).

main() ->
    load(same),
    Fun = made:make(),
    Pid = spawn(fun() -> receive {call, From} -> From ! {self(), Fun()} end end),
    load(same),
    io:format("~p~n", [code:soft_purge(made)]),
    io:format("~p~n", [Fun()]),
    Pid ! {call, self()},
    receive {Pid, Result} -> io:format("~p~n", [Result]) end,
    io:format("~p~n", [Fun =:= made:make()]).

load(V) ->
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{make, 0}]},
             {function, 2, make, 0, [{clause, 2, [], [], [{'fun', 2, {clauses, [{clause, 2, [], [], [{atom, 2, V}]}]}}]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: same
% expect: same
% expect: true
