%% Funs made and called: composed, curried, stored in a map, as streams, as objects with state, recursive.
% group: sequential
% kernel: 20000
-module(closures).
-export([main/1]).

main([]) -> main(["600000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    {composed(N), curried(N, 0), dispatched(N, operations(), 0), stream(N), objects(N, counter(0)), recursive(N)}.

%% A fun of five funs, called N times.
composed(N) ->
    Steps = [fun(X) -> X + K end || K <- lists:seq(1, 5)],
    All = lists:foldl(fun compose/2, fun(X) -> X end, Steps),
    repeat(N, All, 0).

compose(F, G) -> fun(X) -> F(G(X)) end.

repeat(0, _, X) -> X;
repeat(N, F, X) -> repeat(N - 1, F, F(X) band 16#ffff).

%% Two funs made for each step.
curried(0, Sum) -> Sum;
curried(N, Sum) ->
    Add = fun(A) -> fun(B) -> fun(C) -> A + B + C end end end,
    curried(N - 1, (((Add(N))(Sum))(1)) band 16#fffff).

operations() ->
    #{add => fun(A, B) -> A + B end, sub => fun(A, B) -> A - B end, low => fun erlang:min/2, high => fun larger/2}.

larger(A, B) when A > B -> A;
larger(_, B) -> B.

dispatched(0, _, Sum) -> Sum;
dispatched(N, Operations, Sum) ->
    Name = element(N rem 4 + 1, {add, sub, low, high}),
    #{Name := Operation} = Operations,
    dispatched(N - 1, Operations, Operation(Sum, N band 255)).

%% Numbers whose rest is computed when it is asked for.
stream(N) -> sum(N, filter(fun(X) -> X rem 3 =/= 0 end, from(1)), 0).

from(X) -> fun() -> {X, from(X + 1)} end.

filter(Keep, Stream) ->
    fun() ->
        {X, Rest} = Stream(),
        case Keep(X) of
            true -> {X, filter(Keep, Rest)};
            false -> (filter(Keep, Rest))()
        end
    end.

sum(0, _, Sum) -> Sum;
sum(N, Stream, Sum) ->
    {X, Rest} = Stream(),
    sum(N - 1, Rest, Sum + X).

%% An object answers with its value and what it has become.
counter(Value) ->
    fun(up) -> {Value, counter(Value + 1)};
       (down) -> {Value, counter(Value - 1)};
       (double) -> {Value, counter(Value * 2 rem 10007)}
    end.

objects(0, Object) ->
    {Value, _} = Object(up),
    Value;
objects(N, Object) ->
    {_, Next} = Object(element(N rem 4 + 1, {up, up, down, double})),
    objects(N - 1, Next).

recursive(N) ->
    Collatz = fun Steps(1, Count) -> Count;
                  Steps(X, Count) when X band 1 =:= 0 -> Steps(X bsr 1, Count + 1);
                  Steps(X, Count) -> Steps(3 * X + 1, Count + 1)
              end,
    lists:sum([Collatz(X, 0) || X <- lists:seq(1, N div 100)]).
