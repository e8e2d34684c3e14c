%% dbg:tpe/2 chooses the messages that are told of, ctpe/1 ends that; what is no event or no specification is refused.
-module(dbg_events).
-export([main/1]).

main(_) ->
    Me = self(),
    io:format("~p ~p~n", [dbg:tpe(send, []), try dbg:tpe(foo, []) catch error:function_clause -> refused end]),
    {ok, _} = dbg:tracer(process, {fun(Told, _) -> Me ! {told, Told} end, none}),
    P = spawn(fun loop/0),
    {ok, _} = dbg:p(P, m),
    [begin
        io:format("~p~n", [Do()]),
        [begin P ! {Me, X}, receive {got, X} -> ok end end || X <- [1, 2]],
        told()
     end || Do <- [
        fun() -> dbg:tpe(send, [{['_', {got, 1}], [], [{message, one}]}]) end, fun() -> dbg:tpe('receive', [{['_', '$1', {'_', 2}], [], []}]) end,
        fun() -> dbg:tpe(send, 2) end, fun() -> dbg:ctpe(send) end, fun() -> dbg:ctpe('receive') end, fun() -> dbg:tpe(send, [{a}]) end,
        fun() -> dbg:tpe(send, 99) end, fun() -> dbg:tpe(send, no_such_name) end]],
    [io:format("~p~n", [try dbg:ctpe(Event) catch error:function_clause -> refused end]) || Event <- [foo, 1]],
    dbg:stop().

loop() -> receive {From, X} -> From ! {got, X}, loop() end.

told() ->
    receive {told, Told} -> io:format("    ~p~n", [[no_pid(T) || T <- lists:nthtail(2, tuple_to_list(Told))]]), told() after 50 -> ok end.

no_pid(T) when is_pid(T) -> pid;
no_pid(T) when is_tuple(T) -> list_to_tuple([no_pid(E) || E <- tuple_to_list(T)]);
no_pid(T) -> T.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,[]} refused
% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
% expect:     ['receive',{pid,1}]
% expect:     [send,{got,1},pid,one]
% expect:     ['receive',{pid,2}]
% expect: {ok,[{matched,nonode@nohost,1},{saved,2}]}
% expect:     [send,{got,1},pid,one]
% expect:     ['receive',{pid,2}]
% expect: {ok,[{matched,nonode@nohost,1},{saved,2}]}
% expect:     ['receive',{pid,2}]
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect:     [send,{got,1},pid]
% expect:     ['receive',{pid,2}]
% expect:     [send,{got,2},pid]
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect:     ['receive',{pid,1}]
% expect:     [send,{got,1},pid]
% expect:     ['receive',{pid,2}]
% expect:     [send,{got,2},pid]
% expect: {error,[{error,"Match program part is not a tuple of arity 3."}]}
% expect:     ['receive',{pid,1}]
% expect:     [send,{got,1},pid]
% expect:     ['receive',{pid,2}]
% expect:     [send,{got,2},pid]
% expect: {error,unknown_pattern}
% expect:     ['receive',{pid,1}]
% expect:     [send,{got,1},pid]
% expect:     ['receive',{pid,2}]
% expect:     [send,{got,2},pid]
% expect: {error,unknown_pattern}
% expect:     ['receive',{pid,1}]
% expect:     [send,{got,1},pid]
% expect:     ['receive',{pid,2}]
% expect:     [send,{got,2},pid]
% expect: refused
% expect: refused
