%% Fibonacci numbers three ways: by the definition, with an accumulator, and as an endless lazy list.
%% Integers grow as large as they need to.
%% stress-args: 12
-module(fibonacci).
-export([main/1]).

main([]) -> main(["25"]);
main([Text]) ->
    N = list_to_integer(Text),
    io:format("slow(~p) = ~p~n", [N, slow(N)]),
    io:format("fast(~p) = ~p~n", [N, fast(N)]),
    io:format("fast(300) = ~p~n", [fast(300)]),
    io:format("the first ones: ~p~n", [take(15, lazy(0, 1))]).

%% Follows the definition, and so takes exponential time.
slow(0) -> 0;
slow(1) -> 1;
slow(N) -> slow(N - 1) + slow(N - 2).

%% Carries the last two numbers along: linear time, constant space.
fast(N) -> fast(N, 0, 1).

fast(0, A, _B) -> A;
fast(N, A, B) -> fast(N - 1, B, A + B).

%% A lazy list is a fun that gives its head and the rest when called.
lazy(A, B) -> fun() -> {A, lazy(B, A + B)} end.

take(0, _Lazy) -> [];
take(N, Lazy) ->
    {Head, Rest} = Lazy(),
    [Head | take(N - 1, Rest)].
