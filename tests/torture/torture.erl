%% Processes that link, monitor, kill, name, message, suspend and spawn each other at random, and an account of it.
%%
%%     torture.erl [Seconds [Processes [Seed]]]
%%
%% Keepers live to the end: they do things to mortals and remember what they are owed: one DOWN for each monitor, one
%% EXIT for each link, nothing for what was taken back, one message or one successful cancel for each timer. Mortals do
%% the same to each other without an account, and die of it. In the end all mortals are killed, the keepers wait for what
%% they are still owed, and processes, names, timers and memory must be back where they were.
-module(torture).
-export([main/1, mortal/1]).

-define(KEEPERS, 50).
-define(NAMES, 200).
-define(LONG, 3600000).
-define(PATIENCE, 30000).

main([]) -> main(["120"]);
main([Seconds]) -> main([Seconds, "10000"]);
main([Seconds, Count]) -> main([Seconds, Count, "1"]);
main([Seconds, Count, Seed]) ->
    Before = census(),
    Share = list_to_integer(Count) div ?KEEPERS,
    Keepers = [start_keeper(Share, list_to_integer(Seed) * 1000 + N) || N <- lists:seq(1, ?KEEPERS)],
    receive after list_to_integer(Seconds) * 1000 -> ok end,
    Pids = [Pid || {Pid, _} <- Keepers],
    [Pid ! stop || Pid <- Pids],
    [receive {stopped, Pid} -> ok end || Pid <- Pids],
    kill_mortals(element(1, Before), Pids),
    [Pid ! settle || Pid <- Pids],
    Accounts = [receive {settled, Pid, Account} -> Account end || Pid <- Pids],
    [receive {'DOWN', Ref, process, Pid, normal} -> ok end || {Pid, Ref} <- Keepers],
    Faults = lists:append([F || {_, F} <- Accounts]),
    Total = lists:foldl(fun({Counts, _}, Sum) -> add(Counts, Sum) end, #{}, Accounts),
    io:format(standard_error, "~p~n", [lists:sort(maps:to_list(Total))]),
    report(Faults ++ compare(Before, census())).

report([]) -> io:format("nothing was lost, nothing is left~n");
report(Faults) ->
    io:format("~p faults, among them ~p~n", [length(Faults), lists:sublist(Faults, 10)]),
    halt(1).

add(Counts, Sum) -> maps:fold(fun(Key, N, Acc) -> maps:update_with(Key, fun(M) -> M + N end, N, Acc) end, Sum, Counts).

%% Who and what there is.
census() ->
    settle_down(),
    {processes(), lists:sort(registered()), erlang:memory(processes),
     process_info(self(), [links, monitors, monitored_by, suspending])}.

settle_down() ->
    [garbage_collect(P) || P <- processes()],
    receive after 50 -> ok end.

compare({Ps, Names, Memory, Own}, {Ps2, Names2, Memory2, Own2}) ->
    [{left, P, process_info(P)} || P <- Ps2 -- Ps] ++ [{gone, P} || P <- Ps -- Ps2] ++
    [{names, Names, Names2} || Names =/= Names2] ++ [{own, Own, Own2} || Own =/= Own2] ++
    [{memory, Memory, Memory2} || Memory2 > Memory + 4000000].

kill_mortals(Before, Keepers) ->
    case processes() -- [self() | Before ++ Keepers] of
        [] -> ok;
        Mortals -> [exit(P, kill) || P <- Mortals], receive after 1 -> ok end, kill_mortals(Before, Keepers)
    end.

%% Keepers.

-record(keeper, {main, share, known = [], own = 0, links = #{}, refs = #{}, timers = #{}, left = [], counts = #{}, faults = []}).

start_keeper(Share, Seed) ->
    Main = self(),
    spawn_monitor(fun() ->
        process_flag(trap_exit, true),
        rand:seed(exsss, Seed),
        keep(#keeper{main = Main, share = Share})
    end).

keep(K) ->
    receive
        stop -> stop(K);
        Message -> keep(take(Message, K))
    after 0 ->
        keep(act(rand:uniform(22), K))
    end.

stop(K) ->
    K#keeper.main ! {stopped, self()},
    rest(K).

rest(K) ->
    receive
        settle -> settle(K, erlang:monotonic_time(millisecond) + ?PATIENCE);
        Message -> rest(take(Message, K))
    end.

%% Everybody else is dead: what is owed must come.
settle(K, Deadline) ->
    Owed = map_size(K#keeper.links) + map_size(K#keeper.refs) + map_size(K#keeper.timers),
    Left = max(0, Deadline - erlang:monotonic_time(millisecond)),
    receive
        Message -> settle(take(Message, K), Deadline)
    after if Owed =:= 0 -> 0; true -> Left end ->
        Running = [T || T <- K#keeper.left, erlang:read_timer(T) =/= false],
        Lost = [{lost_exit, P} || P <- maps:keys(K#keeper.links)] ++ [{lost_down, R} || R <- maps:keys(K#keeper.refs)] ++
            [{lost_timer, T} || T <- maps:keys(K#keeper.timers)] ++ [{timer_of_the_dead, T} || T <- Running],
        Queue = [{queue, element(2, process_info(self(), messages))} || process_info(self(), message_queue_len) =/= {message_queue_len, 0}],
        K#keeper.main ! {settled, self(), {K#keeper.counts, K#keeper.faults ++ Lost ++ Queue}}
    end.

take({'EXIT', Pid, _}, #keeper{links = Links} = K) ->
    case maps:take(Pid, Links) of
        {_, Rest} -> count(exit, forget(Pid, K#keeper{links = Rest}));
        error -> fault({exit_not_owed, Pid}, K)
    end;
take({'DOWN', Ref, process, Pid, _}, #keeper{refs = Refs} = K) ->
    case maps:take(Ref, Refs) of
        {Pid, Rest} -> count(down, forget(Pid, K#keeper{refs = Rest}));
        {Other, Rest} -> fault({down_of_another, Other, Pid}, K#keeper{refs = Rest});
        error -> fault({down_not_owed, Ref}, K)
    end;
take({timeout, Timer, Pid}, #keeper{timers = Timers} = K) when Pid =:= self() ->
    case maps:take(Timer, Timers) of
        {_, Rest} -> count(timer, K#keeper{timers = Rest});
        error -> fault({timer_not_owed, Timer}, K)
    end;
take({know, Pid}, K) -> know(Pid, K);
take({died, Count}, K) -> K#keeper{own = K#keeper.own - Count};
take({spawn_reply, Ref, ok, Pid}, #keeper{refs = Refs} = K) ->
    know(Pid, K#keeper{refs = Refs#{Ref => Pid}});
take(Other, K) -> fault({stray, Other}, K).

fault(Fault, K) -> K#keeper{faults = [Fault | K#keeper.faults]}.
count(What, #keeper{counts = Counts} = K) -> K#keeper{counts = maps:update_with(What, fun(N) -> N + 1 end, 1, Counts)}.

know(Pid, #keeper{known = Known} = K) -> K#keeper{known = lists:sublist([Pid | Known], 300)}.
forget(_, #keeper{own = Own} = K) when Own > 0 -> K;
forget(_, K) -> K.

any(#keeper{known = []}) -> none;
any(#keeper{known = Known}) -> lists:nth(rand:uniform(length(Known)), Known).

act(N, K) when N =< 5 -> populate(K);
act(N, K) ->
    case any(K) of
        none -> populate(K);
        Pid -> act(N, Pid, K)
    end.

%% Keeps as many mortals alive as it is to: those that it has spawned and that are still there.
populate(#keeper{known = Known, share = Share} = K) ->
    case K#keeper.own < Share orelse rand:uniform(20) =:= 1 of
        true -> start_mortal(rand:uniform(5), K#keeper{own = K#keeper.own + 1});
        false when Known =:= [] -> K;
        false ->
            Alive = [P || P <- Known, is_process_alive(P)],
            K#keeper{known = Alive, own = min(Share, K#keeper.own - (length(Known) - length(Alive)))}
    end.

start_mortal(1, K) -> know(spawn(?MODULE, mortal, [rand:uniform(1 bsl 40)]), count(spawn, K));
start_mortal(2, K) ->
    Pid = spawn_link(?MODULE, mortal, [rand:uniform(1 bsl 40)]),
    know(Pid, (count(spawn_link, K))#keeper{links = (K#keeper.links)#{Pid => true}});
start_mortal(3, K) ->
    {Pid, Ref} = spawn_monitor(?MODULE, mortal, [rand:uniform(1 bsl 40)]),
    know(Pid, (count(spawn_monitor, K))#keeper{refs = (K#keeper.refs)#{Ref => Pid}});
start_mortal(4, K) ->
    Ref = spawn_request(?MODULE, mortal, [rand:uniform(1 bsl 40)], [monitor]),
    receive {spawn_reply, Ref, ok, Pid} -> know(Pid, (count(spawn_request, K))#keeper{refs = (K#keeper.refs)#{Ref => Pid}}) end;
start_mortal(5, K) ->
    {Pid, Ref} = spawn_opt(?MODULE, mortal, [rand:uniform(1 bsl 40)], [link, monitor, {priority, priority(rand:uniform(8))}]),
    know(Pid, (count(spawn_opt, K))#keeper{refs = (K#keeper.refs)#{Ref => Pid}, links = (K#keeper.links)#{Pid => true}}).

priority(1) -> low;
priority(2) -> high;
priority(_) -> normal.

act(N, Pid, #keeper{refs = Refs} = K) when N =< 7 ->
    (count(monitor, K))#keeper{refs = Refs#{monitor(process, Pid) => Pid}};
act(8, _, #keeper{refs = Refs} = K) when map_size(Refs) > 0 ->
    {Ref, _, _} = maps:next(maps:iterator(Refs)),
    %% Whether it struck or not: nothing of it comes from now on.
    case rand:uniform(2) of
        1 -> demonitor(Ref, [flush]);
        2 ->
            case demonitor(Ref, [info]) of
                true -> ok;
                false -> receive {'DOWN', Ref, process, _, _} -> ok after 0 -> self() ! {lost_down_at_demonitor, Ref} end
            end
    end,
    (count(demonitor, K))#keeper{refs = maps:remove(Ref, Refs)};
%% Who is in the account may have ended, with an EXIT that is not looked at yet: a second link would bring another one.
act(9, Pid, #keeper{links = Links} = K) when not is_map_key(Pid, Links) ->
    link(Pid),
    (count(link, K))#keeper{links = Links#{Pid => true}};
act(10, _, #keeper{links = Links} = K) when map_size(Links) > 0 ->
    {Pid, _, _} = maps:next(maps:iterator(Links)),
    unlink(Pid),
    receive {'EXIT', Pid, _} -> ok after 0 -> ok end,
    (count(unlink, K))#keeper{links = maps:remove(Pid, Links)};
act(11, Pid, K) ->
    exit(Pid, kill),
    count(kill, K);
act(12, Pid, K) ->
    exit(Pid, {reason, rand:uniform(100)}),
    count(exit_signal, K);
act(N, Pid, K) when N =< 16 ->
    Pid ! {meet, any(K)},
    count(message, K);
act(17, _, #keeper{timers = Timers} = K) ->
    Timer = erlang:start_timer(rand:uniform(50), self(), self()),
    (count(own_timer, K))#keeper{timers = Timers#{Timer => true}};
act(18, _, #keeper{timers = Timers} = K) when map_size(Timers) > 0 ->
    {Timer, _, _} = maps:next(maps:iterator(Timers)),
    case erlang:cancel_timer(Timer) of
        false -> K;
        _ -> (count(cancel, K))#keeper{timers = maps:remove(Timer, Timers)}
    end;
act(19, Pid, #keeper{left = Left} = K) ->
    Timer = erlang:send_after(?LONG, Pid, late),
    (count(long_timer, K))#keeper{left = lists:sublist([Timer | Left], 1000)};
act(20, Pid, K) -> call(Pid, K);
act(21, Pid, K) ->
    Name = name(rand:uniform(?NAMES)),
    try register(Name, Pid) catch error:badarg -> try unregister(Name) catch error:badarg -> ok end end,
    try Name ! {meet, Pid} catch error:badarg -> ok end,
    count(name, K);
act(22, Pid, K) ->
    look(rand:uniform(6), Pid),
    count(look, K);
act(_, _, K) -> K.

name(N) -> list_to_atom("torture_" ++ integer_to_list(N)).

look(1, Pid) -> is_process_alive(Pid);
look(2, Pid) -> process_info(Pid, [message_queue_len, links, monitored_by, status]);
look(3, Pid) -> garbage_collect(Pid);
look(4, Pid) -> process_info(Pid, current_stacktrace);
look(_, Pid) ->
    try erlang:suspend_process(Pid), erlang:yield(), erlang:resume_process(Pid) catch error:badarg -> ok end.

%% An answer, a DOWN, or silence: each ends the call for good.
call(Pid, K) ->
    Ref = monitor(process, Pid, [{alias, reply_demonitor}]),
    Pid ! {call, Ref},
    receive
        {answer, Ref} -> count(answer, K);
        {'DOWN', Ref, process, Pid, _} -> count(call_down, K)
    after rand:uniform(20) ->
        demonitor(Ref, [flush]),
        receive {answer, Ref} -> ok after 0 -> ok end,
        count(call_timeout, K)
    end.

%% Mortals.

mortal(Seed) ->
    rand:seed(exsss, Seed),
    process_flag(trap_exit, rand:uniform(4) =:= 1),
    erlang:send_after(1000 + rand:uniform(4000), self(), old_age),
    live([]).

live(Friends) ->
    receive
        {meet, Pid} when is_pid(Pid) -> live(befriend(rand:uniform(10), Pid, lists:sublist([Pid | Friends], 5)));
        {call, Alias} -> Alias ! {answer, Alias}, live(Friends);
        old_age -> die(rand:uniform(3), Friends);
        _ -> live(Friends)
    end.

befriend(1, Pid, Friends) -> try link(Pid) catch error:noproc -> ok end, Friends;
befriend(2, Pid, Friends) -> unlink(Pid), Friends;
befriend(3, Pid, Friends) -> Ref = monitor(process, Pid), case rand:uniform(2) of 1 -> demonitor(Ref, [flush]); 2 -> ok end, Friends;
befriend(4, Pid, Friends) -> exit(Pid, mortal), Friends;
befriend(5, Pid, Friends) -> [F ! {meet, Pid} || F <- Friends], Friends;
befriend(6, Pid, Friends) -> erlang:send_after(rand:uniform(100), Pid, {meet, self()}), Friends;
befriend(7, Pid, Friends) -> erlang:start_timer(rand:uniform(?LONG), Pid, never), Friends;
befriend(8, _, Friends) -> [spawn_link(?MODULE, mortal, [rand:uniform(1 bsl 40)]) || rand:uniform(3) =:= 1] ++ Friends;
befriend(9, _, _) -> process_flag(trap_exit, rand:uniform(2) =:= 1), erlang:hibernate(?MODULE, mortal, [rand:uniform(1 bsl 40)]);
befriend(10, Pid, Friends) ->
    try erlang:suspend_process(Pid, [asynchronous]) catch error:badarg -> ok end,
    case rand:uniform(2) of 1 -> try erlang:resume_process(Pid) catch error:badarg -> ok end; 2 -> exit(tired) end,
    Friends.

die(1, _) -> ok;
die(2, _) -> exit(old);
die(3, Friends) -> [exit(F, kill) || F <- Friends], ok.
