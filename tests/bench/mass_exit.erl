%% Processes with 100,000 links, monitors or watchers end, on one scheduler: how late the worst tick of 1 ms is beside that.
%% The ticker has priority: it waits for nobody's turn, only for who does not give way.
% group: concurrent
% schedulers: 1
-module(mass_exit).
-export([main/0]).

-define(MANY, 100000).

main() ->
    Self = self(),
    Ticker = spawn_opt(fun() -> tick(now_us(), 0) end, [{priority, high}]),
    Cases = [fun links/0, fun watchers/0, fun monitors/0, fun watched/0],
    Worst = [begin Case(), Ticker ! {worst, Self}, receive {worst, Late} -> Late end end || Case <- Cases],
    io:format("~p cases~nworst_us ~p~n", [length(Cases), lists:max(Worst)]).

now_us() -> erlang:monotonic_time(microsecond).

tick(Last, Worst) ->
    receive
        {worst, From} -> From ! {worst, Worst}, tick(now_us(), 0)
    after 1 ->
        Now = now_us(),
        tick(Now, max(Worst, Now - Last - 1000))
    end.

%% All that it is linked to end with it.
links() ->
    {Hub, Ref} = spawn_monitor(fun() -> [spawn_link(fun idle/0) || _ <- lists:seq(1, ?MANY)], idle() end),
    stop(Hub, Ref),
    emptied().

%% All are told.
watchers() ->
    Self = self(),
    {Hub, Ref} = spawn_monitor(fun idle/0),
    Watch = fun() -> Own = monitor(process, Hub), Self ! ready, receive {'DOWN', Own, _, _, _} -> Self ! told end end,
    [spawn(Watch) || _ <- lists:seq(1, ?MANY)],
    [receive ready -> ok end || _ <- lists:seq(1, ?MANY)],
    stop(Hub, Ref),
    [receive told -> ok end || _ <- lists:seq(1, ?MANY)].

%% It watched all of them.
monitors() ->
    Pids = [spawn(fun idle/0) || _ <- lists:seq(1, ?MANY)],
    {Hub, Ref} = spawn_monitor(fun() -> [monitor(process, Pid) || Pid <- Pids], idle() end),
    stop(Hub, Ref),
    [Pid ! stop || Pid <- Pids],
    emptied().

%% One watches all that end.
watched() ->
    Pids = [element(1, spawn_monitor(fun idle/0)) || _ <- lists:seq(1, ?MANY)],
    [Pid ! stop || Pid <- Pids],
    [receive {'DOWN', _, process, _, stopped} -> ok end || _ <- Pids].

idle() -> receive stop -> exit(stopped) end.

stop(Hub, Ref) ->
    Hub ! stop,
    receive {'DOWN', Ref, process, Hub, stopped} -> ok end.

%% The rest of them has ended, too.
emptied() ->
    case erlang:system_info(process_count) < 1000 of
        true -> ok;
        false -> receive after 1 -> ok end, emptied()
    end.
