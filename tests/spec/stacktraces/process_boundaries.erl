%% A spawned fun or function is the last frame of its process; nothing of the parent is seen.
-module(process_boundaries).
-export([main/0, id/1]).

main() ->
    process_flag(trap_exit, true),
    report(spawn_link(fun() -> work(id(0)) end)),
    report(spawn_link(?MODULE, id, [id(0), 1])),
    report(spawn_link(?MODULE, id, [])),
    report(spawn_link(no_module, f, [x])),
    report(spawn_link(lists, map, [fun(X) -> 1 div X end, [0]])),
    report(spawn_link(fun() -> spawn_link(fun() -> {work(id(0))} end), receive after infinity -> ok end end)),
    ok.

report(Pid) ->
    receive
        {'EXIT', Pid, {R, S}} ->
            timer:sleep(150),
            io:format("~p~n", [R]),
            [io:format("  ~p:~p/~p~n", [M, F, A]) || {M, F, A, _} <- S, M =/= lists]
    end.

work(X) ->
    Y = 1 div X,
    {Y}.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarith,[{erlang,'div',[1,0],[{error_info,#{module => erl_erts_errors}}]},{process_boundaries,work,1,[{file,"process_boundaries.erl"},{line,24}]}]}
% expect:
% expect: badarith
% expect:   erlang:'div'/[1,0]
% expect:   process_boundaries:work/1
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {undef,[{process_boundaries,id,[0,1],[]}]}
% expect:
% expect: undef
% expect:   process_boundaries:id/[0,1]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {undef,[{process_boundaries,id,[],[]}]}
% expect:
% expect: undef
% expect:   process_boundaries:id/[]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {undef,[{no_module,f,[x],[]}]}
% expect:
% expect: undef
% expect:   no_module:f/[x]
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarith,[{erlang,'div',[1,0],[{error_info,#{module => erl_erts_errors}}]},{process_boundaries,'-main/0-fun-1-',1,[{file,"process_boundaries.erl"},{line,11}]},{lists,map,2,[]}]}
% expect:
% expect: badarith
% expect:   erlang:'div'/[1,0]
% expect:   process_boundaries:'-main/0-fun-1-'/1
% expect: =ERROR REPORT==== time ===
% expect: Error in process <pid> with exit value:
% expect: {badarith,[{erlang,'div',[1,0],[{error_info,#{module => erl_erts_errors}}]},{process_boundaries,work,1,[{file,"process_boundaries.erl"},{line,24}]},{process_boundaries,'-main/0-fun-2-',0,[{file,"process_boundaries.erl"},{line,12}]}]}
% expect:
% expect: badarith
% expect:   erlang:'div'/[1,0]
% expect:   process_boundaries:work/1
% expect:   process_boundaries:'-main/0-fun-2-'/0
