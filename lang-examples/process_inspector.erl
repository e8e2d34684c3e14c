%% A process inspector: watches a small system of workers, tells what each of them is at, and who depends on whom.
-module(process_inspector).
-export([main/1]).

main(_) ->
    Names = [clerk, miner, sleeper, hoarder],
    [register(Name, spawn_worker(Name)) || Name <- Names],
    link_workers(clerk, miner),
    [hoarder ! {box, N, lists:duplicate(10, N)} || N <- [1, 2, 3]],
    settle(),
    [inspect(Name) || Name <- Names],
    io:format("~nmost messages: ~p~n", [most(message_queue_len, Names)]),
    io:format("most memory:   ~p~n", [most(memory, Names)]),
    io:format("suspended:     ~p~n", [suspended(sleeper)]),
    io:format("~nafter the miner is gone:~n"),
    Ref = monitor(process, clerk),
    {monitored_by, [_]} = process_info(whereis(clerk), monitored_by),
    exit(whereis(miner), collapsed),
    receive {'DOWN', Ref, process, _, Reason} -> io:format("  clerk died of ~p~n", [Reason]) end,
    io:format("  left: ~p~n", [[Name || Name <- Names, is_pid(whereis(Name))]]).

spawn_worker(clerk) -> spawn(fun() -> put(desk, 7), clerk(0) end);
spawn_worker(miner) -> spawn_opt(fun() -> mine([]) end, [{priority, low}]);
spawn_worker(sleeper) -> spawn(fun() -> nap() end);
spawn_worker(hoarder) -> spawn_opt(fun() -> hoard(lists:seq(1, 50000)) end, [{message_queue_data, off_heap}]).

clerk(Served) ->
    receive
        {link_to, Pid, From} -> link(Pid), From ! linked, clerk(Served + 1)
    end.

mine(Found) -> receive {ore, Piece} -> mine([Piece | Found]) end.

nap() -> receive wake_up -> nap() after 60000 -> nap() end.

hoard(Things) -> receive give_back -> hoard(tl(Things)) end.

link_workers(A, B) ->
    A ! {link_to, whereis(B), self()},
    receive linked -> ok end.

%% Until everybody waits.
settle() ->
    case [P || P <- [clerk, miner, sleeper, hoarder], process_info(whereis(P), status) =/= {status, waiting}] of
        [] -> ok;
        _ -> timer:sleep(5), settle()
    end.

inspect(Name) ->
    Pid = whereis(Name),
    Items = [status, current_function, message_queue_len, messages, links, dictionary, priority, message_queue_data],
    Info = maps:from_list(process_info(Pid, Items)),
    #{status := Status, current_function := {_, F, A}, message_queue_len := Length} = Info,
    io:format("~-8s ~p in ~p/~p, ~p messages~n", [Name, Status, F, A, Length]),
    [io:format("         ~s: ~p~n", [Label, Value])
     || {Label, Value} <- [{"first message", first(maps:get(messages, Info))}, {"linked to", [name(P) || P <- maps:get(links, Info)]},
                           {"dictionary", maps:get(dictionary, Info)}, {"priority", maps:get(priority, Info)},
                           {"messages are", maps:get(message_queue_data, Info)}],
        Value =/= [], Value =/= none, Value =/= normal, Value =/= on_heap].

first([]) -> none;
first([Message | _]) -> Message.

name(Pid) ->
    case process_info(Pid, registered_name) of
        {registered_name, Name} -> Name;
        [] -> unnamed
    end.

most(Item, Names) ->
    {_, Name} = lists:max([{element(2, process_info(whereis(Name), Item)), Name} || Name <- Names]),
    Name.

suspended(Name) ->
    Pid = whereis(Name),
    erlang:suspend_process(Pid),
    {suspending, [{Pid, 1, 0}]} = process_info(self(), suspending),
    {status, Status} = process_info(Pid, status),
    erlang:resume_process(Pid),
    Status.
