%% return_trace tells what calls return, the inner ones first; with `arity` calls are told of without their arguments.
-module(return_trace).
-export([main/1]).

main(_) ->
    Spec = [{'_', [], [{return_trace}]}],
    [erlang:trace_pattern({?MODULE, F, 1}, Spec, [local]) || F <- [sum, outer, last, failing]],
    [io:format("~p~n", [Told]) || Told <- traced([], fun calls/0)],
    [io:format("~p~n", [Told]) || Told <- traced([arity], fun() -> outer(1), failing(0) end)].

calls() ->
    {sum, 6} = {sum, sum([1, 2, 3])},
    outer(4),
    last(5).

sum([]) -> 0;
sum([H | T]) -> H + sum(T).

outer(X) ->
    Y = last(X),
    put(outer, Y),
    {X, Y}.

last(X) ->
    put(last, X),
    sum([X, X]).

failing(X) ->
    put(failing, X),
    1 / X.

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
% expect: {trace,call,{return_trace,sum,[[1,2,3]]}}
% expect: {trace,call,{return_trace,sum,[[2,3]]}}
% expect: {trace,call,{return_trace,sum,[[3]]}}
% expect: {trace,call,{return_trace,sum,[[]]}}
% expect: {trace,return_from,{return_trace,sum,1},0}
% expect: {trace,return_from,{return_trace,sum,1},3}
% expect: {trace,return_from,{return_trace,sum,1},5}
% expect: {trace,return_from,{return_trace,sum,1},6}
% expect: {trace,call,{return_trace,outer,[4]}}
% expect: {trace,call,{return_trace,last,[4]}}
% expect: {trace,call,{return_trace,sum,[[4,4]]}}
% expect: {trace,call,{return_trace,sum,[[4]]}}
% expect: {trace,call,{return_trace,sum,[[]]}}
% expect: {trace,return_from,{return_trace,sum,1},0}
% expect: {trace,return_from,{return_trace,sum,1},4}
% expect: {trace,return_from,{return_trace,sum,1},8}
% expect: {trace,return_from,{return_trace,last,1},8}
% expect: {trace,return_from,{return_trace,outer,1},{4,8}}
% expect: {trace,call,{return_trace,last,[5]}}
% expect: {trace,call,{return_trace,sum,[[5,5]]}}
% expect: {trace,call,{return_trace,sum,[[5]]}}
% expect: {trace,call,{return_trace,sum,[[]]}}
% expect: {trace,return_from,{return_trace,sum,1},0}
% expect: {trace,return_from,{return_trace,sum,1},5}
% expect: {trace,return_from,{return_trace,sum,1},10}
% expect: {trace,return_from,{return_trace,last,1},10}
% expect: {trace,call,{return_trace,outer,1}}
% expect: {trace,call,{return_trace,last,1}}
% expect: {trace,call,{return_trace,sum,1}}
% expect: {trace,call,{return_trace,sum,1}}
% expect: {trace,call,{return_trace,sum,1}}
% expect: {trace,return_from,{return_trace,sum,1},0}
% expect: {trace,return_from,{return_trace,sum,1},1}
% expect: {trace,return_from,{return_trace,sum,1},2}
% expect: {trace,return_from,{return_trace,last,1},2}
% expect: {trace,return_from,{return_trace,outer,1},{1,2}}
% expect: {trace,call,{return_trace,failing,1}}
