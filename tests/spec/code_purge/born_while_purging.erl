%% Processes that are spawned with funs and values of code that is purged meanwhile see them whole, or a fun that is gone.
-module(born_while_purging).
-export([main/0]).

main() ->
    Rounds = 8,
    load(0),
    Self = self(),
    Spawners = [spawn_monitor(fun() -> spawner(Self, 0) end) || _ <- lists:seq(1, 4)],
    [begin load(N), _ = code:purge(made) end || N <- lists:seq(1, Rounds)],
    [Pid ! stop || {Pid, _} <- Spawners],
    [receive {'DOWN', Ref, process, Pid, Why} -> io:format("~p~n", [Why]) end || {Pid, Ref} <- Spawners].

spawner(Self, N) ->
    {Fun, {Version, List}} = {made:make(), made:value()},
    {Pid, Ref} = spawn_monitor(fun() -> exit({Version, length(List), lists:usort(List), call(Fun)}) end),
    receive {'DOWN', Ref, process, Pid, {Version, 50, [Version], true}} -> ok end,
    receive stop -> exit({all_whole, N >= 0}) after 0 -> spawner(Self, N + 1) end.

call(Fun) ->
    try is_integer(Fun()) catch error:{badfun, _} -> true end.

load(V) ->
    List = lists:foldl(fun(_, Tail) -> {cons, 2, {integer, 2, V}, Tail} end, {nil, 2}, lists:seq(1, 50)),
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{value, 0}, {make, 0}]},
                                      {function, 2, value, 0, [{clause, 2, [], [], [{tuple, 2, [{integer, 2, V}, List]}]}]},
                                      {function, 3, make, 0,
                                       [{clause, 3, [], [], [{'fun', 3, {clauses, [{clause, 3, [], [], [{integer, 3, V}]}]}}]}]}]),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {all_whole,true}
% expect: {all_whole,true}
% expect: {all_whole,true}
% expect: {all_whole,true}
