%% trace_info of a function: where it is traced, and with what; the last way of tracing holds; a new version is not traced.
-module(trace_info_of_functions).
-export([main/1, f/1]).

main(_) ->
    info(),
    erlang:trace_pattern({?MODULE, f, 1}, [{[a], [], [{return_trace}]}], [local]),
    info(),
    erlang:trace_pattern({?MODULE, f, 1}, true, [global]),
    info(),
    erlang:trace_pattern({?MODULE, f, 1}, false, [local]),
    info(),
    erlang:trace_pattern({?MODULE, f, 1}, [{'_', [], []}], [local, call_count]),
    info(),
    erlang:trace_pattern({?MODULE, f, 1}, false, [local, call_count]),
    info(),
    [io:format("~p~n", [erlang:trace_info({?MODULE, no_such, 1}, Item)]) || Item <- [traced, match_spec, meta, call_count, all]],
    io:format("~p~n", [catch traced([], fun() -> f(1) end)]).

info() ->
    Items = [traced, match_spec, meta, meta_match_spec, call_count, all],
    io:format("~p~n", [[erlang:trace_info({?MODULE, f, 1}, Item) || Item <- Items]]).

f(X) -> put(f, X), X.

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
% expect: [{traced,false},
% expect:  {match_spec,false},
% expect:  {meta,false},
% expect:  {meta_match_spec,false},
% expect:  {call_count,false},
% expect:  {all,false}]
% expect: [{traced,local},
% expect:  {match_spec,[{[a],[],[{return_trace}]}]},
% expect:  {meta,[]},
% expect:  {meta_match_spec,false},
% expect:  {call_count,false},
% expect:  {all,[{traced,local},
% expect:        {match_spec,[{[a],[],[{return_trace}]}]},
% expect:        {meta,false},
% expect:        {meta_match_spec,false},
% expect:        {call_memory,false},
% expect:        {call_time,false},
% expect:        {call_count,false}]}]
% expect: [{traced,global},
% expect:  {match_spec,[]},
% expect:  {meta,[]},
% expect:  {meta_match_spec,false},
% expect:  {call_count,false},
% expect:  {all,[{traced,global},
% expect:        {match_spec,[]},
% expect:        {meta,false},
% expect:        {meta_match_spec,false},
% expect:        {call_memory,false},
% expect:        {call_time,false},
% expect:        {call_count,false}]}]
% expect: [{traced,global},
% expect:  {match_spec,[]},
% expect:  {meta,[]},
% expect:  {meta_match_spec,false},
% expect:  {call_count,false},
% expect:  {all,[{traced,global},
% expect:        {match_spec,[]},
% expect:        {meta,false},
% expect:        {meta_match_spec,false},
% expect:        {call_memory,false},
% expect:        {call_time,false},
% expect:        {call_count,false}]}]
% expect: [{traced,local},
% expect:  {match_spec,[{'_',[],[]}]},
% expect:  {meta,[]},
% expect:  {meta_match_spec,false},
% expect:  {call_count,0},
% expect:  {all,[{traced,local},
% expect:        {match_spec,[{'_',[],[]}]},
% expect:        {meta,false},
% expect:        {meta_match_spec,false},
% expect:        {call_memory,false},
% expect:        {call_time,false},
% expect:        {call_count,0}]}]
% expect: [{traced,false},
% expect:  {match_spec,false},
% expect:  {meta,false},
% expect:  {meta_match_spec,false},
% expect:  {call_count,false},
% expect:  {all,false}]
% expect: {traced,undefined}
% expect: {match_spec,undefined}
% expect: {meta,undefined}
% expect: {call_count,undefined}
% expect: {all,undefined}
% expect: []
