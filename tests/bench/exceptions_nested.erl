%% Exceptions on their way: through frames that clean up and raise again, by failed built-in functions, with stack traces, old catch.
% group: sequential
% kernel: 900
-module(exceptions_nested).
-export([main/1]).

main([]) -> main(["60000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) -> loop(N, {0, 0, 0, 0, 0}).

loop(0, Sums) -> Sums;
loop(N, {Cleaned, Raised, Failed, Traced, Caught}) ->
    loop(N - 1, {Cleaned + cleaned(N), Raised + raised(N), Failed + failed(N rem 5), Traced + traced(N), Caught + caught(N rem 3)}).

%% Ten frames, each with something to do on the way out.
cleaned(N) ->
    put(cleaned, 0),
    try with_after(10, N) catch throw:{done, N} -> get(cleaned) end.

with_after(0, N) -> throw({done, N});
with_after(Depth, N) ->
    try with_after(Depth - 1, N) + 1
    after put(cleaned, get(cleaned) + 1)
    end.

%% Ten frames that catch one class and raise another, the trace kept.
raised(N) ->
    try translate(10, N) catch _:{Depth, Class} when is_atom(Class) -> Depth end.

translate(0, N) -> exit({N rem 7, none});
translate(Depth, N) ->
    try 1 + translate(Depth - 1, N)
    catch
        exit:{Sum, _}:Trace -> erlang:raise(error, {Sum + 1, exit}, Trace);
        error:{Sum, _}:Trace -> erlang:raise(throw, {Sum + 1, error}, Trace);
        throw:{Sum, _}:Trace -> erlang:raise(exit, {Sum + 1, throw}, Trace)
    end.

failed(Kind) ->
    try fail(Kind, [a, b])
    catch
        error:badarg -> 1;
        error:badarith -> 2;
        error:{badmatch, _} -> 3;
        error:{badkey, missing} -> 4;
        error:function_clause -> 5
    end.

fail(0, List) -> list_to_integer(List);
fail(1, [A | _]) -> A + 1;
fail(2, List) -> {ok, _} = List;
fail(3, List) -> maps:get(missing, maps:from_list([{present, List}]));
fail(Kind, List) when Kind < 4 -> List.

%% Who looks at the trace pays for building it.
traced(N) ->
    try deep(8, N) catch error:deep:Trace -> length([Name || {?MODULE, Name, _, _} <- Trace]) end.

deep(0, _) -> error(deep);
deep(Depth, N) -> N + deep(Depth - 1, N).

caught(Kind) ->
    case catch thrown(Kind) of
        {'EXIT', {reason, _}} -> 1;
        {'EXIT', _} -> 2;
        Value -> Value
    end.

thrown(0) -> error(reason);
thrown(1) -> exit(reason);
thrown(2) -> throw(3).
