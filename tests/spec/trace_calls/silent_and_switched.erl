%% A match specification can silence the process it runs in, and switch trace flags on and off.
-module(silent_and_switched).
-export([main/1]).

main(_) ->
    Silence = [{[3], [], [{silent, true}]}, {[6], [], [{silent, false}]}, {'_', [], []}],
    run(Silence, []),
    run(Silence, [silent]),
    run([{[2], [], [{disable_trace, call}]}, {'_', [], []}], []),
    run([{[2], [], [{enable_trace, arity}]}, {[4], [], [{trace, [arity], [timestamp]}]}, {'_', [], [{return_trace}]}], []),
    run([{[5], [], [{disable_trace, self(), call}]}, {'_', [], []}], []).

run(Spec, Flags) ->
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 1}, Spec, [local])]),
    [io:format("  ~p~n", [untimed(Told)]) || Told <- traced(Flags, fun() -> [f(N) || N <- lists:seq(1, 8)] end)].

untimed(Told) when element(1, Told) =:= trace_ts -> list_to_tuple(lists:droplast(tuple_to_list(Told)));
untimed(Told) -> Told.

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
% expect:   {trace,call,{silent_and_switched,f,[1]}}
% expect:   {trace,call,{silent_and_switched,f,[2]}}
% expect:   {trace,call,{silent_and_switched,f,[6]}}
% expect:   {trace,call,{silent_and_switched,f,[7]}}
% expect:   {trace,call,{silent_and_switched,f,"\b"}}
% expect: 1
% expect:   {trace,call,{silent_and_switched,f,[6]}}
% expect:   {trace,call,{silent_and_switched,f,[7]}}
% expect:   {trace,call,{silent_and_switched,f,"\b"}}
% expect: 1
% expect:   {trace,call,{silent_and_switched,f,[1]}}
% expect:   {trace,call,{silent_and_switched,f,[2]}}
% expect: 1
% expect:   {trace,call,{silent_and_switched,f,[1]}}
% expect:   {trace,return_from,{silent_and_switched,f,1},-1}
% expect:   {trace,call,{silent_and_switched,f,1}}
% expect:   {trace,call,{silent_and_switched,f,1}}
% expect:   {trace,return_from,{silent_and_switched,f,1},-3}
% expect:   {trace_ts,call,{silent_and_switched,f,[4]}}
% expect:   {trace_ts,call,{silent_and_switched,f,[5]}}
% expect:   {trace_ts,return_from,{silent_and_switched,f,1},-5}
% expect:   {trace_ts,call,{silent_and_switched,f,[6]}}
% expect:   {trace_ts,return_from,{silent_and_switched,f,1},-6}
% expect:   {trace_ts,call,{silent_and_switched,f,[7]}}
% expect:   {trace_ts,return_from,{silent_and_switched,f,1},-7}
% expect:   {trace_ts,call,{silent_and_switched,f,"\b"}}
% expect:   {trace_ts,return_from,{silent_and_switched,f,1},-8}
% expect: 1
% expect:   {trace,call,{silent_and_switched,f,[1]}}
% expect:   {trace,call,{silent_and_switched,f,[2]}}
% expect:   {trace,call,{silent_and_switched,f,[3]}}
% expect:   {trace,call,{silent_and_switched,f,[4]}}
% expect:   {trace,call,{silent_and_switched,f,[5]}}
% expect:   {trace,call,{silent_and_switched,f,[6]}}
% expect:   {trace,call,{silent_and_switched,f,[7]}}
% expect:   {trace,call,{silent_and_switched,f,"\b"}}
