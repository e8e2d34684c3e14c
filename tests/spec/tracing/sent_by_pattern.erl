%% A pattern on [Receiver, Message] chooses the messages sent that are told of; what it adds comes last.
-module(sent_by_pattern).
-export([main/1]).

main(_) ->
    register(me, self()),
    [begin
        io:format("~0p: ~p ~0p~n", [Spec, erlang:trace_pattern(send, Spec, []), erlang:trace_info(send, match_spec)]),
        tell()
     end || Spec <- [
        [{['$1', {a, '$2'}], [{'>', '$2', 1}], [{message, {{'$1', '$2'}}}]}, {[me, '_'], [], []}],
        [{'_', [], [{message, false}]}],
        [{['_', b], [], [{message, true}]}, {['_', '$1'], [{is_list, '$1'}], [{message, {length, '$1'}}, ok]}],
        [{'$1', [], [{message, '$1'}]}],
        [{['_', 'b'], [], [{message, {self}}]}],
        [{[a], [], []}],
        [], false, true]].

tell() ->
    Me = self(),
    P = spawn(fun() -> receive go -> [Me ! M || M <- [{a, 1}, {a, 2}, b, "list"]], me ! by_name end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [send]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    [receive X -> ok end || X <- [{a, 1}, {a, 2}, b, "list", by_name]],
    all(P, Me).

all(P, Me) ->
    receive T -> io:format("    ~0p~n", [names(lists:nthtail(2, tuple_to_list(T)), P, Me)]), all(P, Me) after 0 -> ok end.

names(P, P, _) -> sender;
names(Me, _, Me) -> receiver;
names([H | T], P, Me) -> [names(H, P, Me) | names(T, P, Me)];
names(T, P, Me) when is_tuple(T) -> list_to_tuple(names(tuple_to_list(T), P, Me));
names(T, _, _) -> T.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{['$1',{a,'$2'}],[{'>','$2',1}],[{message,{{'$1','$2'}}}]},{[me,'_'],[],[]}]: 1 {match_spec,[{['$1',{a,'$2'}],[{'>','$2',1}],[{message,{{'$1','$2'}}}]},{[me,'_'],[],[]}]}
% expect:     [send,{a,2},receiver,{receiver,2}]
% expect:     [send,by_name,me]
% expect: [{'_',[],[{message,false}]}]: 1 {match_spec,[{'_',[],[{message,false}]}]}
% expect: [{['_',b],[],[{message,true}]},{['_','$1'],[{is_list,'$1'}],[{message,{length,'$1'}},ok]}]: 1 {match_spec,[{['_',b],[],[{message,true}]},{['_','$1'],[{is_list,'$1'}],[{message,{length,'$1'}},ok]}]}
% expect:     [send,b,receiver]
% expect:     [send,"list",receiver,4]
% expect: [{'$1',[],[{message,'$1'}]}]: 1 {match_spec,[{'$1',[],[{message,'$1'}]}]}
% expect:     [send,{a,1},receiver,[receiver,{a,1}]]
% expect:     [send,{a,2},receiver,[receiver,{a,2}]]
% expect:     [send,b,receiver,[receiver,b]]
% expect:     [send,"list",receiver,[receiver,"list"]]
% expect:     [send,by_name,me,[me,by_name]]
% expect: [{['_',b],[],[{message,{self}}]}]: 1 {match_spec,[{['_',b],[],[{message,{self}}]}]}
% expect:     [send,b,receiver,sender]
% expect: [{[a],[],[]}]: 1 {match_spec,[{[a],[],[]}]}
% expect: []: 1 {match_spec,true}
% expect:     [send,{a,1},receiver]
% expect:     [send,{a,2},receiver]
% expect:     [send,b,receiver]
% expect:     [send,"list",receiver]
% expect:     [send,by_name,me]
% expect: false: 1 {match_spec,false}
% expect: true: 1 {match_spec,true}
% expect:     [send,{a,1},receiver]
% expect:     [send,{a,2},receiver]
% expect:     [send,b,receiver]
% expect:     [send,"list",receiver]
% expect:     [send,by_name,me]
