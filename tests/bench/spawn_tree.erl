%% A storm of processes: each spawns two and waits for both, fifteen levels deep; 65,534 in all.
% group: concurrent
-module(spawn_tree).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() -> grow(15, 1).

grow(0, Name) -> Name rem 7;
grow(Depth, Name) ->
    Self = self(),
    Left = spawn(fun() -> Self ! {self(), grow(Depth - 1, 2 * Name)} end),
    Right = spawn(fun() -> Self ! {self(), grow(Depth - 1, 2 * Name + 1)} end),
    receive {Left, A} -> receive {Right, B} -> A + B + 1 end end.
