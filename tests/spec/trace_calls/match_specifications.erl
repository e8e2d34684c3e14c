%% A match specification chooses calls by their arguments, and says what the message carries.
-module(match_specifications).
-export([main/1, f/2]).

main(_) ->
    [run(Spec) || Spec <- [
        [{['$1', '_'], [{'>', '$1', 1}], []}],
        [{['_', '$1'], [], [{message, {{seen, '$1', '$_'}}}]}],
        [{['$1', '$1'], [], [{message, false}, {return_trace}]}],
        [{[1, '_'], [], [{message, one}]}, {'_', [], [{message, {{others, '$$'}}}]}],
        [{'_', [], [{message, {caller}}]}],
        [{[{'$1', '_'}, '_'], [], []}],
        [{'_', [{'=:=', {self}, self()}], []}],
        [{['$1', '$2'], [], [{message, {'+', '$1', '$2'}}]}],
        [{['$1', '$2'], [], [{message, {hd, '$1'}}]}]]].

run(Spec) ->
    io:format("~p~n", [erlang:trace_pattern({?MODULE, f, 2}, Spec, [local])]),
    [io:format("  ~p~n", [Told]) || Told <- traced([], fun calls/0)].

calls() ->
    first(),
    f(2, 2),
    {f(3, a)}.

first() ->
    R = f(1, 2),
    put(first, R),
    R.

f(A, B) -> put(f, {A, B}), {A, B}.

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
% expect:   {trace,call,{match_specifications,f,[2,2]}}
% expect:   {trace,call,{match_specifications,f,[3,a]}}
% expect: 1
% expect:   {trace,call,{match_specifications,f,[1,2]},{seen,2,[1,2]}}
% expect:   {trace,call,{match_specifications,f,[2,2]},{seen,2,[2,2]}}
% expect:   {trace,call,{match_specifications,f,[3,a]},{seen,a,[3,a]}}
% expect: 1
% expect:   {trace,return_from,{match_specifications,f,2},{2,2}}
% expect: 1
% expect:   {trace,call,{match_specifications,f,[1,2]},one}
% expect:   {trace,call,{match_specifications,f,[2,2]},{others,[]}}
% expect:   {trace,call,{match_specifications,f,[3,a]},{others,[]}}
% expect: 1
% expect:   {trace,call,{match_specifications,f,[1,2]},{match_specifications,first,0}}
% expect:   {trace,call,{match_specifications,f,[2,2]},{match_specifications,calls,0}}
% expect:   {trace,call,{match_specifications,f,[3,a]},{match_specifications,calls,0}}
% expect: 1
% expect: 1
% expect: 1
% expect:   {trace,call,{match_specifications,f,[1,2]},3}
% expect:   {trace,call,{match_specifications,f,[2,2]},4}
% expect:   {trace,call,{match_specifications,f,[3,a]},'EXIT'}
% expect: 1
% expect:   {trace,call,{match_specifications,f,[1,2]},'EXIT'}
% expect:   {trace,call,{match_specifications,f,[2,2]},'EXIT'}
% expect:   {trace,call,{match_specifications,f,[3,a]},'EXIT'}
