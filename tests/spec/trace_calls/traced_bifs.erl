%% Built-in functions can be traced as others: calls, results and failures.
-module(traced_bifs).
-export([main/1]).

main(_) ->
    Spec = [{'_', [], [{exception_trace}]}],
    io:format("~p~n", [[erlang:trace_pattern(Bif, Spec, [local]) || Bif <- bifs()]]),
    [io:format("~p~n", [Told]) || Told <- traced([], fun calls/0)],
    io:format("~p~n", [[erlang:trace_pattern(Bif, false, [local]) || Bif <- bifs()]]),
    io:format("~p~n", [traced([], fun calls/0)]).

bifs() -> [{erlang, list_to_integer, 1}, {erlang, put, 2}, {lists, reverse, 2}, {erlang, binary_to_list, 1}].

calls() ->
    N = list_to_integer(get_text("12")),
    put(n, N),
    M = erlang,
    M:put(m, N),
    apply(lists, reverse, [[a, b], [c]]),
    try list_to_integer(get_text("x")) catch error:badarg -> put(failed, yes) end,
    last().

last() -> lists:reverse([1, 2], []).

get_text(T) -> lists:append([[C] || C <- T]).

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
% expect: [1,1,1,1]
% expect: {trace,call,{erlang,list_to_integer,["12"]}}
% expect: {trace,return_from,{erlang,list_to_integer,1},12}
% expect: {trace,call,{erlang,put,[n,12]}}
% expect: {trace,return_from,{erlang,put,2},undefined}
% expect: {trace,call,{erlang,put,[m,12]}}
% expect: {trace,return_from,{erlang,put,2},undefined}
% expect: {trace,call,{lists,reverse,[[a,b],[c]]}}
% expect: {trace,return_from,{lists,reverse,2},[b,a,c]}
% expect: {trace,call,{erlang,list_to_integer,["x"]}}
% expect: {trace,exception_from,{erlang,list_to_integer,1},{error,badarg}}
% expect: {trace,call,{erlang,put,[failed,yes]}}
% expect: {trace,return_from,{erlang,put,2},undefined}
% expect: {trace,call,{lists,reverse,[[1,2],[]]}}
% expect: {trace,return_from,{lists,reverse,2},[2,1]}
% expect: [1,1,1,1]
% expect: []
