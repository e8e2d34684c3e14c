%% dbg's tracer prints calls, messages and what happens to processes.
-module(dbg_prints).
-export([main/1, f/1, g/2]).

main(_) ->
    {ok, Tracer} = dbg:tracer(),
    io:format("~p ~p~n", [is_pid(Tracer), dbg:tracer()]),
    P = spawn(fun worker/0),
    io:format("~p~n", [dbg:p(P, [c, m, p])]),
    io:format("~p~n", [dbg:tpl(?MODULE, f, cx)]),
    io:format("~p~n", [dbg:tp(?MODULE, g, 2, [{['$1', '_'], [], [{message, {{first, '$1'}}}]}])]),
    M = monitor(process, P),
    P ! {go, "now"},
    receive {'DOWN', M, process, P, _} -> ok end,
    receive after 300 -> io:format("~p~n", [dbg:stop()]) end,
    io:format("~p ~p~n", [dbg:get_tracer(), dbg:p(self(), c)]).

worker() ->
    receive {go, _} -> ok end,
    f(1),
    ?MODULE:g({a, "text"}, [<<"b">>]),
    catch f(0),
    Q = spawn_link(fun() -> receive stop -> ok end end),
    unlink(Q),
    Q ! stop.

f(X) -> put(f, X), 6 / X.

g(A, B) -> put(g, {A, B}), A.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true {error,already_started}
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,cx}]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
% expect: (<pid>) << {go,"now"}
% expect: (<pid>) call dbg_prints:f(1) ({dbg_prints,worker,0,{"dbg_prints.erl",20}})
% expect: (<pid>) returned from dbg_prints:f/1 -> 6.0
% expect: (<pid>) call dbg_prints:g({a,"text"},[<<"b">>]) ({first,{a,"text"}})
% expect: (<pid>) call dbg_prints:f(0) ({dbg_prints,worker,0,{"dbg_prints.erl",22}})
% expect: (<pid>) exception_from {dbg_prints,f,1} {error,badarith}
% expect: (<pid>) spawn <pid> as erlang:apply(#Fun<dbg_prints.1.uniq>,[])
% expect: (<pid>) link <pid>
% expect: (<pid>) unlink <pid>
% expect: (<pid>) <pid> ! stop
% expect: (<pid>) exit normal
% expect: ok
% expect: {error,{no_tracer_on_node,nonode@nohost}} {error,
% expect:                                            {no_tracer_on_node,nonode@nohost}}
