%% Lists of 100,000 tuples, nested maps and texts sent down a line of processes: terms of some megabytes, copied each time.
% group: concurrent
-module(huge_messages).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    Line = lists:foldl(fun(_, Next) -> spawn(fun() -> hand_on(Next) end) end, Self, lists:seq(1, 4)),
    [transfer(Line, Term) || _ <- lists:seq(1, 3), Term <- terms()].

terms() ->
    [[{I, I * 2, value} || I <- lists:seq(1, 100_000)],
     maps:from_list([{I, #{id => I, tags => [a, b, I]}} || I <- lists:seq(1, 20_000)]),
     [integer_to_list(I) || I <- lists:seq(1, 40_000)]].

transfer(Line, Term) ->
    Line ! {term, Term},
    receive {term, Received} -> Received =:= Term andalso erlang:phash2(Received) end.

hand_on(Next) ->
    receive {term, _} = Message -> Next ! Message, hand_on(Next) end.
