%% A value that was replaced and erased lives on wherever it is held: stack, dictionary, funs, messages, tables, timers.
-module(held_everywhere).
-export([main/0, started/2]).

main() ->
    process_flag(trap_exit, true),
    put_value(1),
    Self = self(),
    Table = ets:new(rows, []),
    put(dictionary, value()),
    Fun = fun() -> value_is(Value0 = value()), fun() -> Value0 end end(),
    ets:insert(Table, {row, value()}),
    Timer = erlang:send_after(100, self(), {timer, value()}),
    self() ! {mailbox, value()},
    Dies = spawn(fun() -> V = value(), receive die -> exit({dies, V}) end end),
    Started = spawn_link(?MODULE, started, [Self, value()]),
    Sleeper = spawn_link(fun() -> V = value(), erlang:hibernate(?MODULE, started, [Self, V]) end),
    Suspended = spawn_link(fun() -> V = value(), Self ! ready, started(Self, V) end),
    receive ready -> erlang:suspend_process(Suspended) end,
    Monitor = monitor(process, Dies),
    Stack = [on_stack(value(), fun() -> churn(N) end) || N <- [2, 12]],
    persistent_term:erase(?MODULE),
    churn_others(),
    show(stack, Stack),
    show(dictionary, get(dictionary)),
    show('fun', Fun()),
    show(row, ets:lookup_element(Table, row, 2)),
    receive {mailbox, M} -> show(mailbox, M) end,
    receive {timer, T} -> show(timer, T) end,
    false = erlang:read_timer(Timer),
    Dies ! die,
    receive {'DOWN', Monitor, process, Dies, {dies, R}} -> show(reason, R) end,
    erlang:resume_process(Suspended),
    [begin P ! go, receive {P, V} -> show(Name, V) end end || {Name, P} <- [{started, Started}, {sleeper, Sleeper}, {suspended, Suspended}]].

started(To, V) -> receive go -> To ! {self(), V} end.

on_stack(V, Then) -> Then(), garbage_collect(), V.

value() -> persistent_term:get(?MODULE).
value_is(V) -> V.

put_value(N) ->
    persistent_term:put(?MODULE, {N, [N * 1.5, N bsl 70], #{N => binary:copy(<<N>>, 70)}, "text"}).

%% Replaces the value many times, so that what was there before is collected.
churn(From) -> [begin put_value(N), receive after 1 -> ok end end || N <- lists:seq(From, From + 9)].
churn_others() -> [begin persistent_term:put({?MODULE, x}, {N}), receive after 1 -> ok end end || N <- lists:seq(1, 10)].

show(Where, Values) when is_list(Values) -> [show(Where, V) || V <- Values];
show(Where, {N, [Float, Big], Map, "text"}) -> io:format("~p: ~0p~n", [Where, [N, Float, Big, byte_size(map_get(N, Map))]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: stack: [1,1.5,1180591620717411303424,70]
% expect: stack: [11,16.5,12986507827891524337664,70]
% expect: dictionary: [1,1.5,1180591620717411303424,70]
% expect: 'fun': [1,1.5,1180591620717411303424,70]
% expect: row: [1,1.5,1180591620717411303424,70]
% expect: mailbox: [1,1.5,1180591620717411303424,70]
% expect: timer: [1,1.5,1180591620717411303424,70]
% expect: reason: [1,1.5,1180591620717411303424,70]
% expect: started: [1,1.5,1180591620717411303424,70]
% expect: sleeper: [1,1.5,1180591620717411303424,70]
% expect: suspended: [1,1.5,1180591620717411303424,70]
