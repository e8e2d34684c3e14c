%% Meta tracing tells of calls by any process; call_count counts them.
-module(meta_and_counts).
-export([main/1]).

main(_) ->
    Me = self(),
    Meta = spawn_link(fun() -> told_of(Me, []) end),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, [{[1], [], [{return_trace}]}, {[2], [], []}], [{meta, Meta}])]),
    [f(N) || N <- [1, 2, 3]],
    {P, M} = spawn_monitor(fun() -> f(2) end),
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(all),
    receive {trace_delivered, all, R} -> ok end,
    Meta ! stop,
    receive {told, Told} -> [io:format("~p~n", [{Tag, Of =:= Me, What, Which, Rest}]) || {Tag, Of, What, Which, Rest} <- Told] end,
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, false, [meta])]),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, true, [call_count])]),
    [f(N) || N <- lists:seq(1, 5)],
    io:format("~p~n", [erlang:trace_info({?MODULE, f, 1}, call_count)]),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, pause, [call_count])]),
    f(6),
    io:format("~p~n", [erlang:trace_info({?MODULE, f, 1}, call_count)]),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, restart, [call_count])]),
    f(7),
    io:format("~p~n", [erlang:trace_info({?MODULE, f, 1}, call_count)]),
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, false, [call_count])]),
    io:format("~p ~p~n", [erlang:trace_info({?MODULE, f, 1}, call_count), is_function(fun traced/2)]).

told_of(To, Told) ->
    receive
        {trace_ts, P, What, Which, {_, _, _}} -> told_of(To, [{trace_ts, P, What, Which, none} | Told]);
        {trace_ts, P, What, Which, More, {_, _, _}} -> told_of(To, [{trace_ts, P, What, Which, More} | Told]);
        stop -> To ! {told, lists:reverse(Told)}
    end.

f(N) -> put(f, N), -N.

%% Runs Fun in a process whose calls are traced, to its end; what was told of it, without its pid.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> (catch Fun()) end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [call | Flags]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> told(P) end.

told(P) ->
    receive Told when element(2, Told) =:= P -> [list_to_tuple([element(1, Told) | lists:nthtail(2, tuple_to_list(Told))]) | told(P)]
    after 0 -> []
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: {trace_ts,true,call,{meta_and_counts,f,[1]},none}
% expect: {trace_ts,true,return_from,{meta_and_counts,f,1},-1}
% expect: {trace_ts,true,call,{meta_and_counts,f,[2]},none}
% expect: {trace_ts,false,call,{meta_and_counts,f,[2]},none}
% expect: 1
% expect: 1
% expect: {call_count,5}
% expect: 1
% expect: {call_count,5}
% expect: 1
% expect: {call_count,1}
% expect: 1
% expect: {call_count,false} true
