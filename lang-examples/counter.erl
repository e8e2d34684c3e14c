%% A process that holds a number. The rest of the program changes and reads it by messages only.
-module(counter).
-export([main/1]).

main(_Args) ->
    Counter = start(0),
    increment(Counter),
    increment(Counter),
    add(Counter, 40),
    io:format("value: ~p~n", [value(Counter)]),
    %% A hundred processes may count at once: messages are handled one at a time.
    Parent = self(),
    Children = [spawn(fun() -> increment(Counter), Parent ! {done, self()} end) || _ <- lists:seq(1, 100)],
    [receive {done, Child} -> ok end || Child <- Children],
    io:format("after a hundred increments: ~p~n", [value(Counter)]),
    io:format("stopped with: ~p~n", [stop(Counter)]),
    io:format("still alive: ~p~n", [is_process_alive(Counter)]).

%% --- what users of a counter call ---

start(Value) -> spawn(fun() -> loop(Value) end).

increment(Counter) -> add(Counter, 1).

add(Counter, N) ->
    Counter ! {add, N},
    ok.

value(Counter) -> call(Counter, value).

stop(Counter) ->
    Monitor = monitor(process, Counter),
    Value = call(Counter, stop),
    receive {'DOWN', Monitor, process, Counter, normal} -> Value end.

%% Sends a request and waits for its own reply, known by a fresh reference.
call(Counter, Request) ->
    Ref = make_ref(),
    Counter ! {Request, self(), Ref},
    receive
        {Ref, Reply} -> Reply
    after 5000 ->
        error(timeout)
    end.

%% --- the process itself ---

loop(Value) ->
    receive
        {add, N} ->
            loop(Value + N);
        {value, From, Ref} ->
            From ! {Ref, Value},
            loop(Value);
        {stop, From, Ref} ->
            From ! {Ref, Value}
    end.
