%% The thread-ring task: 503 numbered processes hand on a token that counts down; who gets the zero says so.
% group: concurrent
-module(thread_ring).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

%% The first of them is this process.
work() ->
    Self = self(),
    Second = lists:foldl(fun(Name, Next) -> spawn(fun() -> hand_on(Name, Next, Self) end) end, Self, lists:seq(503, 2, -1)),
    Self ! 600_000,
    first(Second).

first(Second) ->
    receive
        {winner, Name} -> Name;
        0 -> 1;
        Token -> Second ! Token - 1, first(Second)
    end.

hand_on(Name, Next, First) ->
    receive
        0 -> First ! {winner, Name};
        Token -> Next ! Token - 1, hand_on(Name, Next, First)
    end.
