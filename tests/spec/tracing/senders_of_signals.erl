%% What becomes a message by a link, a monitor, a table that is given away or a spawn request has a sender, too.
-module(senders_of_signals).
-export([main/1]).

main(_) ->
    Main = self(),
    P = spawn(fun() -> process_flag(trap_exit, true), Main ! ready, loop() end),
    receive ready -> ok end,
    1 = erlang:trace_pattern('receive', [{['$1', '$2', '_'], [], [{message, {{'$1', '$2'}}}]}], []),
    1 = erlang:trace(P, true, ['receive']),
    [begin P ! {does, What}, step(P, What) end || What <- [link, monitor, named_monitor, spawn_request, table, cancelled]],
    exit(P, by_exit),
    step(P, exit),
    P ! {alias, self()},
    receive {alias, Alias} -> Alias ! to_alias end,
    step(P, alias).

loop() ->
    receive
        {does, What} -> does(What), loop();
        {alias, From} -> From ! {alias, alias()}, loop();
        {synced, From} -> From ! synced, loop();
        _ -> loop()
    end.

does(link) -> spawn_link(fun() -> ok end);
does(monitor) -> spawn_monitor(fun() -> ok end);
does(named_monitor) ->
    P = spawn(fun() -> register(named, self()), receive stop -> ok end end),
    wait_for(named), monitor(process, named), P ! stop;
does(spawn_request) -> spawn_request(fun() -> ok end, [{reply_tag, spawned}]);
does(table) ->
    Me = self(),
    spawn(fun() -> ets:give_away(ets:new(given, [named_table]), Me, gift) end);
does(cancelled) -> erlang:cancel_timer(erlang:send_after(100000, self(), x), [{async, true}, {info, true}]).

wait_for(Name) ->
    case whereis(Name) of
        undefined -> erlang:yield(), wait_for(Name);
        _ -> ok
    end.

%% Who sent what came, and whether the message says so itself.
step(P, What) ->
    receive after 50 -> ok end,
    P ! {synced, self()},
    receive synced -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    [io:format("~p: ~p ~p~n", [What, kind(M), sender(By, M, P)]) || {M, By} <- told(P), not is_tuple(M) orelse not lists:member(element(1, M), [does, alias, synced])].

told(P) -> receive {trace, P, 'receive', M, By} -> [{M, By} | told(P)] after 0 -> [] end.

kind(M) when is_tuple(M) -> element(1, M);
kind(M) -> M.

sender({Node, By}, _, By) -> {Node, itself};
sender({Node, By}, _, _) when By =:= self() -> {Node, main};
sender({Node, By}, M, _) when is_pid(By), is_tuple(M) -> {Node, lists:member(By, tuple_to_list(M))};
sender(By, _, _) -> By.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: link: 'EXIT' {nonode@nohost,true}
% expect: monitor: 'DOWN' {nonode@nohost,true}
% expect: named_monitor: 'DOWN' {nonode@nohost,false}
% expect: spawn_request: spawned {nonode@nohost,true}
% expect: table: 'ETS-TRANSFER' {nonode@nohost,true}
% expect: cancelled: cancel_timer {clock_service,undefined}
% expect: exit: 'EXIT' {nonode@nohost,main}
% expect: alias: to_alias {nonode@nohost,main}
