%% With `local` all calls are told of: within the module, of functions that are not exported, of funs, in tail position.
-module(local_calls).
-export([main/1, area/2]).

main(_) ->
    [io:format("~p~n", [erlang:trace_pattern({?MODULE, F, '_'}, true, [local])]) || F <- [area, side, count_down]],
    [io:format("~p~n", [Told]) || Told <- traced([], fun calls/0)],
    [io:format("~p~n", [erlang:trace_pattern({?MODULE, F, '_'}, false, [local])]) || F <- [area, side, count_down]],
    io:format("~p~n", [traced([], fun calls/0)]).

calls() ->
    area(1, 2),
    ?MODULE:area(3, 4),
    lists:map(fun side/1, [5]),
    count_down(3).

area(A, B) ->
    R = side(A) * side(B),
    put(area, R),
    R.

side(X) -> put(side, X), X.

count_down(0) -> put(done, yes);
count_down(N) -> put(count, N), count_down(N - 1).

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
% expect: 1
% expect: 1
% expect: {trace,call,{local_calls,area,[1,2]}}
% expect: {trace,call,{local_calls,side,[1]}}
% expect: {trace,call,{local_calls,side,[2]}}
% expect: {trace,call,{local_calls,area,[3,4]}}
% expect: {trace,call,{local_calls,side,[3]}}
% expect: {trace,call,{local_calls,side,[4]}}
% expect: {trace,call,{local_calls,side,[5]}}
% expect: {trace,call,{local_calls,count_down,[3]}}
% expect: {trace,call,{local_calls,count_down,[2]}}
% expect: {trace,call,{local_calls,count_down,[1]}}
% expect: {trace,call,{local_calls,count_down,[0]}}
% expect: 1
% expect: 1
% expect: 1
% expect: []
