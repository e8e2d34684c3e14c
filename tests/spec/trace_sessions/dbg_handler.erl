%% dbg:tracer(process, {Handler, Data}) hands each message on, with what the call before returned; it has had all of them when stop returns.
-module(dbg_handler).
-export([main/1, count/1]).

main(_) ->
    Me = self(),
    Handler = fun
        ({trace, Pid, call, {_, F, Arguments}}, N) when Pid =:= Me -> io:format("~p: ~p ~p~n", [N, F, Arguments]), N + 1;
        ({trace, Pid, return_from, {_, F, A}, Value}, N) when Pid =:= Me -> io:format("~p: ~p/~p -> ~p~n", [N, F, A, Value]), N + 1
    end,
    {ok, _} = dbg:tracer(process, {Handler, 0}),
    dbg:p(self(), [call]),
    io:format("~p~n", [dbg:tpl({?MODULE, count, '_'}, [{[2], [], [{return_trace}]}, {'_', [], []}])]),
    count(3),
    receive after 300 -> ok = dbg:stop() end,
    count(3),
    io:format("~p~n", [erlang:trace_info({?MODULE, count, 1}, traced)]).

count(0) -> zero;
count(N) ->
    R = count(N - 1),
    put(N, R),
    {N, R}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
% expect: 0: count [3]
% expect: 1: count [2]
% expect: 2: count [1]
% expect: 3: count [0]
% expect: 4: count/1 -> {2,{1,zero}}
% expect: {traced,false}
