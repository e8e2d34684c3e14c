%% trace:send/3 and trace:recv/3 choose messages for one session, and end with it; erlang:trace_pattern/3 has its own.
-module(patterns_of_sessions).
-export([main/1]).

main(_) ->
    [HearsA, HearsB] = [spawn(fun() -> hear([]) end) || _ <- [a, b]],
    [A, B] = [trace:session_create(Name, Tracer, []) || {Name, Tracer} <- [{a, HearsA}, {b, HearsB}]],
    P = spawn(fun() -> loop() end),
    [1 = trace:process(S, P, true, [send, 'receive']) || S <- [A, B]],
    1 = erlang:trace(P, true, [send]),
    io:format("~p ~p~n", [trace:send(A, [{['_', {echo, '$1'}], [{'>', '$1', 1}], [{message, '$1'}]}], []), trace:recv(B, false, [])]),
    io:format("~p ~p~n", [trace:recv(A, [{['_', self(), '_'], [], []}], []), erlang:trace_pattern(send, [{['_', {echo, 1}], [], []}], [])]),
    [io:format("~p~n", [{trace:info(S, send, match_spec), trace:info(S, 'receive', match_spec)}]) || S <- [A, B]],
    io:format("~p~n", [erlang:trace_info(send, match_spec)]),
    [begin P ! {self(), N}, receive {echo, N} -> ok end end || N <- [1, 2]],
    [io:format("~p~n", [told(S, P, Tracer)]) || {S, Tracer} <- [{A, HearsA}, {B, HearsB}]],
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    receive {trace, P, send, Told, _} -> io:format("default ~p~n", [Told]) after 0 -> ok end,
    receive {trace, _, _, More, _} -> io:format("default ~p~n", [More]) after 0 -> ok end,
    trace:session_destroy(A),
    [refused(F) || F <- [fun() -> trace:send(A, true, []) end, fun() -> trace:recv(B, x, []) end, fun() -> trace:recv(B, [{'_', [], [{silent, true}]}], []) end,
        fun() -> trace:send(B, true, [local]) end, fun() -> trace:send(B, true, [{tracer, self()}]) end, fun() -> trace:info(B, send, traced) end]],
    io:format("~p ~p~n", [trace:info(B, send, match_spec), erlang:trace_info(send, match_spec)]).

loop() -> receive {From, N} -> From ! {echo, N}, loop() end.

hear(Told) ->
    receive
        {told, From} -> From ! {told, lists:reverse(Told)};
        Message -> hear([no_pid(list_to_tuple(lists:nthtail(2, tuple_to_list(Message)))) | Told])
    end.

no_pid(T) when is_pid(T) -> pid;
no_pid(T) when is_tuple(T) -> list_to_tuple([no_pid(E) || E <- tuple_to_list(T)]);
no_pid(T) -> T.

told(S, P, Tracer) ->
    R = trace:delivered(S, P),
    receive {trace_delivered, P, R} -> Tracer ! {told, self()} end,
    receive {told, Told} -> Told end.

refused(F) ->
    try io:format("~p~n", [F()])
    catch error:Reason:Trace ->
        {_, Name, _, Info} = hd(Trace),
        io:format("~p ~p ~p~n", [Name, Reason, maps:get(cause, element(2, lists:keyfind(error_info, 1, Info)), none)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 1
% expect: 1 1
% expect: {{match_spec,[{['_',{echo,'$1'}],[{'>','$1',1}],[{message,'$1'}]}]},
% expect:  {match_spec,[{['_',<pid>,'_'],[],[]}]}}
% expect: {{match_spec,true},{match_spec,false}}
% expect: {match_spec,[{['_',{echo,1}],[],[]}]}
% expect: [{'receive',{pid,1}},{'receive',{pid,2}},{send,{echo,2},pid,2}]
% expect: [{send,{echo,1},pid},{send,{echo,2},pid}]
% expect: default {echo,1}
% expect: send badarg session
% expect: recv badarg match_spec
% expect: recv badarg match_spec
% expect: send badarg none
% expect: send badarg badopt
% expect: info badarg none
% expect: {match_spec,true} {match_spec,[{['_',{echo,1}],[],[]}]}
