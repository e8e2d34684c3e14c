%% A hub that passes messages on to whoever subscribed to their topic. A subscriber that dies is forgotten, because
%% the hub monitors it.
-module(pubsub).
-export([main/1]).

main(_Args) ->
    register(hub, spawn_link(fun() -> hub(#{}) end)),
    Ann = subscriber("Ann", [news, sport]),
    Ben = subscriber("Ben", [sport]),
    publish(news, "rain tomorrow"),
    publish(sport, "3:2 after extra time"),
    publish(chess, "nobody hears this"),
    io:format("subscribers: ~p~n", [counts()]),
    show(Ann),
    show(Ben),
    stop(Ben),
    publish(sport, "a quiet Sunday"),
    io:format("subscribers without Ben: ~p~n", [counts()]),
    show(Ann).

%% --- the hub: a map from topic to the pids of its subscribers ---

hub(Topics) ->
    receive
        {subscribe, Pid, Names} ->
            monitor(process, Pid),
            Pid ! subscribed,
            hub(lists:foldl(fun(Name, Acc) -> add(Name, Pid, Acc) end, Topics, Names));
        {publish, Name, Message} ->
            [Pid ! {topic, Name, Message} || Pid <- maps:get(Name, Topics, [])],
            hub(Topics);
        {counts, From} ->
            From ! {counts, lists:sort([{Name, length(Pids)} || Name := Pids <- Topics])},
            hub(Topics);
        {'DOWN', _Monitor, process, Pid, _Reason} ->
            hub(#{Name => lists:delete(Pid, Pids) || Name := Pids <- Topics})
    end.

add(Name, Pid, Topics) ->
    maps:update_with(Name, fun(Pids) -> [Pid | Pids] end, [Pid], Topics).

publish(Name, Message) ->
    hub ! {publish, Name, Message},
    ok.

counts() ->
    hub ! {counts, self()},
    receive {counts, Counts} -> Counts end.

%% --- a subscriber: collects what it hears and tells when asked ---

subscriber(Person, Names) ->
    Pid = spawn_link(fun() -> receive subscribed -> listen(Person, []) end end),
    hub ! {subscribe, Pid, Names},
    Pid.

listen(Person, Heard) ->
    receive
        {topic, Name, Message} ->
            listen(Person, [{Name, Message} | Heard]);
        {show, From} ->
            From ! {shown, Person, lists:reverse(Heard)},
            listen(Person, Heard);
        stop ->
            ok
    end.

%% The hub's messages to the subscriber were sent before it answered `counts`, so they arrive before ours.
show(Pid) ->
    Pid ! {show, self()},
    receive
        {shown, Person, Heard} ->
            io:format("~ts heard ~p things~n", [Person, length(Heard)]),
            [io:format("  ~p: ~ts~n", [Name, Message]) || {Name, Message} <- Heard]
    end.

stop(Pid) ->
    Monitor = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Monitor, process, Pid, normal} -> ok end,
    %% The hub hears of the death at about the same time; give it a moment.
    timer:sleep(20).
