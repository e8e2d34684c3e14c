%% Five tasks of a second each: one after the other they take five seconds, each in a process of its own about one.
-module(slow_tasks).
-export([main/1]).

main(_Args) ->
    Tasks = [brew_tea, toast_bread, boil_eggs, fry_bacon, squeeze_oranges],
    report("one after the other", fun() -> [perform(Task) || Task <- Tasks] end),
    report("all at once", fun() -> perform_at_once(Tasks) end).

report(Title, Work) ->
    {Microseconds, Results} = timer:tc(Work),
    io:format("~ts: ~p~n", [Title, Results]),
    io:format("~ts: about ~p s~n", [Title, round(Microseconds / 1_000_000)]).

perform(Task) ->
    timer:sleep(1000),
    {done, Task}.

%% Starts a process for each task, then collects the results in the order of the tasks.
perform_at_once(Tasks) ->
    Parent = self(),
    Refs = [start(Parent, Task) || Task <- Tasks],
    [receive {Ref, Result} -> Result end || Ref <- Refs].

start(Parent, Task) ->
    Ref = make_ref(),
    spawn_link(fun() -> Parent ! {Ref, perform(Task)} end),
    Ref.
