%% Sessions trace the same process and function independently, each with its own flags, patterns and tracer; their end ends that.
-module(two_sessions).
-export([main/1, f/1]).

main(_) ->
    Me = self(),
    [T1, T2] = [spawn_link(fun() -> tracer(Me, []) end) || _ <- [1, 2]],
    S1 = trace:session_create(first, T1, []),
    S2 = trace:session_create(second, T2, []),
    P = spawn_link(fun worker/0),
    1 = trace:process(S1, P, true, [call, 'receive']),
    1 = trace:process(S2, P, true, [call, arity]),
    1 = trace:function(S1, {?MODULE, f, 1}, true, [local]),
    1 = trace:function(S2, {?MODULE, f, 1}, [{'_', [], [{return_trace}]}], []),
    work(P, 1),
    io:format("~p ~p~n", [trace:info(S1, P, flags), trace:info(S2, P, flags)]),
    io:format("~p ~p~n", [trace:info(S1, {?MODULE, f, 1}, traced), trace:info(S2, {?MODULE, f, 1}, traced)]),
    io:format("~p ~p~n", [erlang:trace_info(P, flags), erlang:trace_info({?MODULE, f, 1}, traced)]),
    io:format("~p~n", [trace:session_destroy(S1)]),
    work(P, 2),
    io:format("~p~n", [trace:session_destroy(S2)]),
    work(P, 3),
    [show(T) || T <- [T1, T2]].

work(P, N) ->
    P ! {self(), N},
    receive {P, done} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end.

worker() ->
    receive {From, N} -> f(N), ?MODULE:f(-N), From ! {self(), done}, worker() end.

f(X) -> put(f, X), X.

tracer(To, Told) ->
    receive
        show -> To ! {told, lists:reverse(Told)};
        Message -> tracer(To, [Message | Told])
    end.

show(T) ->
    T ! show,
    receive {told, Told} -> [io:format("~p~n", [list_to_tuple([W || W <- tuple_to_list(Message), not is_pid(W), not is_tuple(W) orelse not is_pid(element(1, W))])]) || Message <- Told] end,
    io:format("--~n").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {flags,[call,'receive']} {flags,[arity,call]}
% expect: {traced,local} {traced,global}
% expect: {flags,[]} {traced,false}
% expect: true
% expect: true
% expect: {trace,'receive'}
% expect: {trace,call,{two_sessions,f,[1]}}
% expect: {trace,call,{two_sessions,f,[-1]}}
% expect: --
% expect: {trace,call,{two_sessions,f,1}}
% expect: {trace,return_from,{two_sessions,f,1},-1}
% expect: {trace,call,{two_sessions,f,1}}
% expect: {trace,return_from,{two_sessions,f,1},-2}
% expect: --
