%% A token bucket: at most five requests at once, and one more for each period that passes. Timers refill the bucket;
%% requests that find it empty are refused, or wait in a queue if they ask for that.
-module(rate_limiter).
-export([main/1]).

-define(CAPACITY, 5).
-define(PERIOD_MS, 200).

main(_Args) ->
    Limiter = spawn_link(fun() -> start() end),
    io:format("a burst of eight: ~p~n", [[try_acquire(Limiter) || _ <- lists:seq(1, 8)]]),
    timer:sleep(8 * ?PERIOD_MS),
    io:format("when it is full:  ~p~n", [[try_acquire(Limiter) || _ <- lists:seq(1, 8)]]),
    {Microseconds, _} = timer:tc(fun() -> [acquire(Limiter) || _ <- lists:seq(1, 10)] end),
    io:format("ten that wait take nine periods or more: ~p~n", [Microseconds > 9 * ?PERIOD_MS * 1000]),
    Timer = erlang:send_after(60_000, self(), never),
    Left = erlang:cancel_timer(Timer),
    io:format("a cancelled timer had time left: ~p~n", [is_integer(Left)]),
    io:format("cancelling it again: ~p~n", [erlang:cancel_timer(Timer)]).

%% --- what clients call ---

%% ok, or refused when there is no token now.
try_acquire(Limiter) -> call(Limiter, try_acquire).

%% Waits for a token.
acquire(Limiter) -> call(Limiter, acquire).

call(Limiter, Request) ->
    Ref = make_ref(),
    Limiter ! {Request, self(), Ref},
    receive {Ref, Reply} -> Reply end.

%% --- the limiter ---

start() ->
    erlang:send_after(?PERIOD_MS, self(), refill),
    loop(?CAPACITY, []).

%% Waiting is a list of those who wait, the first comer first.
loop(Tokens, Waiting) ->
    receive
        refill ->
            erlang:send_after(?PERIOD_MS, self(), refill),
            refill(Tokens, Waiting);
        {_, From, Ref} when Tokens > 0 ->
            From ! {Ref, ok},
            loop(Tokens - 1, Waiting);
        {try_acquire, From, Ref} ->
            From ! {Ref, refused},
            loop(Tokens, Waiting);
        {acquire, From, Ref} ->
            loop(Tokens, Waiting ++ [{From, Ref}])
    end.

refill(Tokens, []) ->
    loop(min(Tokens + 1, ?CAPACITY), []);
refill(Tokens, [{From, Ref} | Waiting]) ->
    From ! {Ref, ok},
    loop(Tokens, Waiting).
