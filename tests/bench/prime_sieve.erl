%% A chain of processes, each of which lets pass what its own prime does not divide; it grows by one for each prime.
% group: concurrent
-module(prime_sieve).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Self = self(),
    First = spawn(fun() -> receive N -> prime(N, Self) end end),
    feed(2, 12_000, First),
    primes(0, 0).

feed(N, Max, First) when N > Max -> First ! done;
feed(N, Max, First) -> First ! N, feed(N + 1, Max, First).

prime(Prime, Main) ->
    Main ! {prime, Prime},
    last(Prime, Main).

%% The end of the chain: the first number that passes is a prime.
last(Prime, Main) ->
    receive
        done -> Main ! done;
        N when N rem Prime =:= 0 -> last(Prime, Main);
        N -> filter(Prime, spawn(fun() -> prime(N, Main) end))
    end.

filter(Prime, Next) ->
    receive
        done -> Next ! done;
        N when N rem Prime =:= 0 -> filter(Prime, Next);
        N -> Next ! N, filter(Prime, Next)
    end.

primes(Count, Sum) ->
    receive
        {prime, Prime} -> primes(Count + 1, Sum + Prime);
        done -> {Count, Sum}
    end.
