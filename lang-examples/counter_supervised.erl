%% The counter again, now under a supervisor process. A bad message crashes the counter; the supervisor is linked to
%% it, learns of its exit as a message, and starts a new one under the same name. After three restarts it gives up.
-module(counter_supervised).
-export([main/1]).

-define(MAX_RESTARTS, 3).

main(_Args) ->
    Supervisor = spawn(fun() -> supervise(0) end),
    Monitor = monitor(process, Supervisor),
    [attempt(N) || N <- lists:seq(1, ?MAX_RESTARTS + 1)],
    receive
        {'DOWN', Monitor, process, Supervisor, Reason} ->
            io:format("supervisor ended: ~p~n", [Reason])
    end.

%% Counts a little, then sends what the counter cannot add, and waits for that counter to be gone.
attempt(N) ->
    Counter = wait_for(counter),
    Monitor = monitor(process, Counter),
    Counter ! {add, N},
    Counter ! {add, N},
    io:format("counter ~p says ~p~n", [N, value(Counter)]),
    Counter ! {add, many},
    receive {'DOWN', Monitor, process, Counter, {Reason, _Stack}} -> ok end,
    %% The crash report is printed by another process: leave it the time, so that the lines come in order.
    timer:sleep(300),
    io:format("counter ~p crashed: ~p~n", [N, Reason]).

value(Counter) ->
    Counter ! {value, self()},
    receive {value, Value} -> Value end.

wait_for(Name) ->
    case whereis(Name) of
        undefined -> timer:sleep(1), wait_for(Name);
        Pid -> Pid
    end.

%% --- the supervisor: links and trapped exits ---

supervise(Restarts) ->
    process_flag(trap_exit, true),
    Counter = spawn_link(fun() -> loop(0) end),
    register(counter, Counter),
    receive
        {'EXIT', Counter, _Reason} when Restarts < ?MAX_RESTARTS ->
            supervise(Restarts + 1);
        {'EXIT', Counter, _Reason} ->
            exit(too_many_restarts)
    end.

%% --- the counter ---

loop(Value) ->
    receive
        {add, N} ->
            loop(Value + N);
        {value, From} ->
            From ! {value, Value},
            loop(Value)
    end.
