%% A process that never waits for anything cannot hold up the others: it is interrupted when its turn is over.
%% Several endless loops run while a ticker wakes up every 20 milliseconds, on however few cores there are.
-module(preemption).
-export([main/1]).

main(_Args) ->
    Hogs = [spawn(fun() -> spin(0) end) || _ <- lists:seq(1, 10)],
    io:format("~p endless loops are running~n", [length(Hogs)]),
    Parent = self(),
    spawn_link(fun() -> tick(5, Parent) end),
    wait_for_ticker(),
    [exit(Hog, kill) || Hog <- Hogs],
    timer:sleep(50),
    io:format("loops still alive: ~p~n", [length([Hog || Hog <- Hogs, is_process_alive(Hog)])]).

spin(N) -> spin(N + 1).

tick(0, Parent) ->
    Parent ! finished;
tick(N, Parent) ->
    timer:sleep(20),
    Parent ! {tick, N},
    tick(N - 1, Parent).

wait_for_ticker() ->
    receive
        {tick, N} ->
            io:format("tick ~p~n", [N]),
            wait_for_ticker();
        finished ->
            io:format("the ticker is done~n")
    end.
