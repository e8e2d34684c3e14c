%% A module is loaded 20 times, its old code purged each time, while eight processes call it.
% group: concurrent
-module(code_reload).
-export([main/0]).

main() ->
    Codes = {code(1), code(2)},
    load(element(1, Codes)),
    Start = erlang:monotonic_time(microsecond),
    Result = work(Codes),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(Codes) ->
    Callers = [spawn_monitor(fun() -> call(0) end) || _ <- lists:seq(1, 8)],
    [load(element(1 + N rem 2, Codes)) || N <- lists:seq(1, 20)],
    [Pid ! stop || {Pid, _} <- Callers],
    [receive {'DOWN', Ref, process, Pid, Why} -> Why end || {Pid, Ref} <- Callers].

call(N) ->
    {_, _, [_ | _]} = reloaded:value(N),
    receive stop -> ok after 0 -> call(N + 1) end.

load(Code) ->
    {module, reloaded} = code:load_binary(reloaded, "reloaded", Code),
    purge().

%% Nobody is killed who was stopped in the midst of the old code: it is left to run on.
purge() -> code:soft_purge(reloaded) orelse purge().

%% value/1 and 60 other functions with literals of their own.
code(Version) ->
    Literal = fun(N) -> lists:foldr(fun(X, Tail) -> {cons, 1, {integer, 1, X * N}, Tail} end, {nil, 1}, lists:seq(1, 20)) end,
    Clause = fun(N) -> [{clause, 1, [{var, 1, 'X'}], [], [{tuple, 1, [{integer, 1, Version}, {var, 1, 'X'}, Literal(N)]}]}] end,
    Names = [value | [list_to_atom("f" ++ integer_to_list(N)) || N <- lists:seq(1, 60)]],
    Functions = [{function, 1, Name, 1, Clause(N)} || {N, Name} <- lists:enumerate(Names)],
    Forms = [{attribute, 1, module, reloaded}, {attribute, 1, export, [{Name, 1} || Name <- Names]} | Functions],
    {ok, reloaded, Code} = compile:forms(Forms),
    Code.
