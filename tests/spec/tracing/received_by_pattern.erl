%% A pattern on [Node, Sender, Message] chooses the messages received that are told of; timeouts and timers come from the clock service.
-module(received_by_pattern).
-export([main/1]).

main(_) ->
    Me = self(),
    P = spawn(fun loop/0),
    Other = spawn(fun() -> receive go -> P ! from_other, P ! {a, 1} end end),
    1 = erlang:trace_pattern('receive', [{['$1', '$2', {a, '_'}], [], [{message, {{'$1', '$2'}}}]}, {['_', Other, '_'], [], [{message, other}]},
                                         {[clock_service, '$1', '$2'], [], [{message, {{clock, '$1'}}}]}, {['_', P, '$1'], [], [{message, own}]}], []),
    1 = erlang:trace(P, true, ['receive']),
    [P ! M || M <- [first, {a, 2}]],
    sync(P),
    Other ! go,
    M = monitor(process, Other),
    receive {'DOWN', M, process, Other, _} -> ok end,
    sync(P),
    P ! own,
    sync(P),
    erlang:send_after(1, P, tick),
    receive after 50 -> sync(P) end,
    P ! wait,
    sync(P),
    erlang:trace_pattern('receive', true, []),
    P ! {a, 3},
    told(P, [{Me, main}, {Other, other}, {P, traced}]),
    erlang:trace_pattern('receive', false, []),
    P ! {a, 4},
    told(P, []).

loop() ->
    receive
        own -> self() ! to_myself, loop();
        {sync, From} -> From ! synced, loop();
        wait -> receive never -> ok after 1 -> loop() end;
        _ -> loop()
    end.

sync(P) -> P ! {sync, self()}, receive synced -> ok end.

told(P, Names) ->
    sync(P),
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    all(Names).

all(Names) ->
    receive T -> io:format("~0p~n", [named(T, Names)]), all(Names) after 0 -> io:format("---~n") end.

named(T, Names) when is_tuple(T) -> list_to_tuple([named(E, Names) || E <- tuple_to_list(T)]);
named(T, Names) -> case lists:keyfind(T, 1, Names) of {_, Name} -> Name; false -> T end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {trace,traced,'receive',{a,2},{nonode@nohost,main}}
% expect: {trace,traced,'receive',from_other,other}
% expect: {trace,traced,'receive',{a,1},{nonode@nohost,other}}
% expect: {trace,traced,'receive',to_myself,own}
% expect: {trace,traced,'receive',tick,{clock,undefined}}
% expect: {trace,traced,'receive',timeout,{clock,undefined}}
% expect: {trace,traced,'receive',{a,3}}
% expect: {trace,traced,'receive',{sync,main}}
% expect: ---
% expect: ---
