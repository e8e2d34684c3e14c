%% Local calls and local funs stay in their generation; what is called with the module's name does not.
-module(local_calls_stay).
-export([main/0]).

main() ->
    load(one),
    Self = self(),
    Pid = spawn(fun() -> made:run(Self) end),
    receive {Pid, ready} -> ok end,
    load(two),
    Pid ! go,
    receive {Pid, Result} -> io:format("~p~n", [Result]) end,
    io:format("~p~n", [code:soft_purge(made)]).

load(V) ->
    A = fun(X) -> {atom, 2, X} end,
    Send = fun(X) -> {op, 2, '!', {var, 2, 'P'}, {tuple, 2, [{call, 2, A(self), []}, X]}} end,
    Local = {call, 2, A(v), []},
    Remote = {call, 2, {remote, 2, A(made), A(v)}, []},
    LocalFun = {call, 2, {'fun', 2, {function, v, 0}}, []},
    Lifted = {call, 2, {var, 2, 'F'}, []},
    Run = [{match, 2, {var, 2, 'F'}, {'fun', 2, {clauses, [{clause, 2, [], [], [Local]}]}}},
           Send(A(ready)),
           {'receive', 2, [{clause, 2, [A(go)], [], [Send({tuple, 2, [Local, Remote, LocalFun, Lifted]})]}]}],
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}, {run, 1}]},
                                      {function, 2, run, 1, [{clause, 2, [{var, 2, 'P'}], [], Run}]},
                                      {function, 3, v, 0, [{clause, 3, [], [], [{atom, 3, V}]}]}]),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {one,two,one,one}
% expect: true
