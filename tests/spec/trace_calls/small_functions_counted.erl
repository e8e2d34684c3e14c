%% Calls of small functions are counted, in loops and at the start of functions; callers and returns are right.
-module(small_functions_counted).
-export([main/1]).

main(_) ->
    MFAs = [{?MODULE, F, A} || {F, A} <- [{next, 1}, {is_end, 1}, {tag, 1}]],
    [1 = erlang:trace_pattern(MFA, true, [local, call_count]) || MFA <- MFAs],
    {done, 1000} = loop(0),
    [io:format("~p~n", [{MFA, erlang:trace_info(MFA, call_count)}]) || MFA <- MFAs],
    [1 = erlang:trace_pattern(MFA, false, [local, call_count]) || MFA <- MFAs],
    {done, 1000} = loop(0),
    Told = [{'_', [], [{message, {caller}}]}, {'_', [], [{return_trace}]}],
    [begin
         [1 = erlang:trace_pattern(MFA, [Spec], [local]) || MFA <- MFAs],
         io:format("~p~n", [traced([], fun() -> loop(999) end)])
     end || Spec <- Told],
    [1 = erlang:trace_pattern(MFA, false, [local]) || MFA <- MFAs],
    io:format("~p~n", [traced([], fun() -> loop(999) end)]).

loop(N) ->
    case is_end(N) of
        true -> tag(N);
        false -> loop(next(N))
    end.

is_end(N) -> N =:= 1000.

next(N) -> N + 1.

tag(N) -> {done, N}.

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
% expect: {{small_functions_counted,next,1},{call_count,1000}}
% expect: {{small_functions_counted,is_end,1},{call_count,1001}}
% expect: {{small_functions_counted,tag,1},{call_count,1}}
% expect: [{trace,call,
% expect:         {small_functions_counted,is_end,[999]},
% expect:         {small_functions_counted,loop,1}},
% expect:  {trace,call,
% expect:         {small_functions_counted,next,[999]},
% expect:         {small_functions_counted,loop,1}},
% expect:  {trace,call,
% expect:         {small_functions_counted,is_end,[1000]},
% expect:         {small_functions_counted,loop,1}},
% expect:  {trace,call,
% expect:         {small_functions_counted,tag,[1000]},
% expect:         {small_functions_counted,'-traced/2-fun-0-',1}}]
% expect: [{trace,call,{small_functions_counted,is_end,[999]}},
% expect:  {trace,return_from,{small_functions_counted,is_end,1},false},
% expect:  {trace,call,{small_functions_counted,next,[999]}},
% expect:  {trace,return_from,{small_functions_counted,next,1},1000},
% expect:  {trace,call,{small_functions_counted,is_end,[1000]}},
% expect:  {trace,return_from,{small_functions_counted,is_end,1},true},
% expect:  {trace,call,{small_functions_counted,tag,[1000]}},
% expect:  {trace,return_from,{small_functions_counted,tag,1},{done,1000}}]
% expect: []
