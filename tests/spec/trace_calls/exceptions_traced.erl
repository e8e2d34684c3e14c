%% exception_trace tells of the exceptions that leave a call as well as of what it returns; return_trace of the latter only.
-module(exceptions_traced).
-export([main/1]).

main(_) ->
    [run(Spec, Fun) || Spec <- [exception_trace, return_trace], Fun <- [fun caught/0, fun passed_on/0, fun thrown/0, fun dies/0]].

run(Action, Fun) ->
    io:format("~p ~p~n", [Action, element(2, erlang:fun_info(Fun, name))]),
    [erlang:trace_pattern({?MODULE, F, 1}, [{'_', [], [{Action}]}], [local]) || F <- [fail, middle, throwing]],
    [io:format("  ~p~n", [Told]) || Told <- traced([], Fun)].

caught() ->
    try fail(a) catch error:{failed, a} -> ok end,
    try middle(b) catch error:_ -> ok end.

passed_on() ->
    try
        try middle(c) after put(after_it, yes) end
    catch
        Class:Reason:Trace -> [erlang:raise(Class, Reason, Trace) || middle(Reason) =:= x]
    end.

thrown() ->
    catch throwing(d),
    X = (catch throwing(e)),
    put(x, X).

dies() -> exit(middle(f)).

fail(fine) -> fine;
fail(X) -> put(fail, X), error({failed, X}).

middle(X) ->
    R = fail(X),
    put(middle, R),
    R.

throwing(X) -> put(throwing, X), throw({thrown, X}).

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
% expect: exception_trace caught
% expect:   {trace,call,{exceptions_traced,fail,[a]}}
% expect:   {trace,exception_from,{exceptions_traced,fail,1},{error,{failed,a}}}
% expect:   {trace,call,{exceptions_traced,middle,[b]}}
% expect:   {trace,call,{exceptions_traced,fail,[b]}}
% expect:   {trace,exception_from,{exceptions_traced,fail,1},{error,{failed,b}}}
% expect:   {trace,exception_from,{exceptions_traced,middle,1},{error,{failed,b}}}
% expect: exception_trace passed_on
% expect:   {trace,call,{exceptions_traced,middle,[c]}}
% expect:   {trace,call,{exceptions_traced,fail,[c]}}
% expect:   {trace,exception_from,{exceptions_traced,fail,1},{error,{failed,c}}}
% expect:   {trace,exception_from,{exceptions_traced,middle,1},{error,{failed,c}}}
% expect:   {trace,call,{exceptions_traced,middle,[{failed,c}]}}
% expect:   {trace,call,{exceptions_traced,fail,[{failed,c}]}}
% expect:   {trace,exception_from,
% expect:          {exceptions_traced,fail,1},
% expect:          {error,{failed,{failed,c}}}}
% expect:   {trace,exception_from,
% expect:          {exceptions_traced,middle,1},
% expect:          {error,{failed,{failed,c}}}}
% expect: exception_trace thrown
% expect:   {trace,call,{exceptions_traced,throwing,[d]}}
% expect:   {trace,exception_from,{exceptions_traced,throwing,1},{throw,{thrown,d}}}
% expect:   {trace,call,{exceptions_traced,throwing,[e]}}
% expect:   {trace,exception_from,{exceptions_traced,throwing,1},{throw,{thrown,e}}}
% expect: exception_trace dies
% expect:   {trace,call,{exceptions_traced,middle,[f]}}
% expect:   {trace,call,{exceptions_traced,fail,[f]}}
% expect:   {trace,exception_from,{exceptions_traced,fail,1},{error,{failed,f}}}
% expect:   {trace,exception_from,{exceptions_traced,middle,1},{error,{failed,f}}}
% expect: return_trace caught
% expect:   {trace,call,{exceptions_traced,fail,[a]}}
% expect:   {trace,call,{exceptions_traced,middle,[b]}}
% expect:   {trace,call,{exceptions_traced,fail,[b]}}
% expect: return_trace passed_on
% expect:   {trace,call,{exceptions_traced,middle,[c]}}
% expect:   {trace,call,{exceptions_traced,fail,[c]}}
% expect:   {trace,call,{exceptions_traced,middle,[{failed,c}]}}
% expect:   {trace,call,{exceptions_traced,fail,[{failed,c}]}}
% expect: return_trace thrown
% expect:   {trace,call,{exceptions_traced,throwing,[d]}}
% expect:   {trace,call,{exceptions_traced,throwing,[e]}}
% expect: return_trace dies
% expect:   {trace,call,{exceptions_traced,middle,[f]}}
% expect:   {trace,call,{exceptions_traced,fail,[f]}}
