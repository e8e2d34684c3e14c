%% group_leader/0,2: children inherit it, others can be given one, arguments are checked.
-module(group_leader).
-export([main/0]).

main() ->
    Old = group_leader(),
    Leader = spawn(fun() -> receive stop -> ok end end),
    Pid = spawn(fun() -> receive stop -> ok end end),
    true = group_leader(Leader, Pid),
    io:format("~p~n", [process_info(Pid, group_leader) =:= {group_leader, Leader}]),
    true = group_leader(Leader, self()),
    Self = self(),
    spawn(fun() -> Self ! {mine, group_leader()} end),
    Mine = receive {mine, M} -> M end,
    group_leader(Old, self()),
    io:format("~p ~p~n", [Mine =:= Leader, group_leader() =:= Old]),
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    [io:format("~p~n", [try group_leader(A, B) catch C:R -> {C, R} end]) || {A, B} <- [
        {foo, self()}, {self(), foo}, {Old, Dead}, {17, 17}, {Dead, Pid}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: true
