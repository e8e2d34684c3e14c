%% Calls from many processes while generations come and go never fail and never see an older one after a newer.
-module(calls_while_loading).
-export([main/0]).

main() ->
    {Loads, Callers} = {12, 4},
    load(0),
    Self = self(),
    Pids = [spawn_monitor(fun() -> call(0, 0, Self) end) || _ <- lists:seq(1, Callers)],
    [load(N) || N <- lists:seq(1, Loads)],
    [Pid ! {stop, Loads} || {Pid, _} <- Pids],
    [receive {'DOWN', Ref, process, Pid, Why} -> io:format("~p~n", [Why]) end || {Pid, Ref} <- Pids].

call(Last, Calls, Self) ->
    V = made:v(),
    true = V >= Last,
    receive
        {stop, Loads} -> exit({all_went_well, made:v() =:= Loads, Calls >= 0})
    after 0 -> call(V, Calls + 1, Self)
    end.

load(V) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}]},
                                      {function, 2, v, 0, [{clause, 2, [], [], [{integer, 2, V}]}]}]),
    purge_softly(),
    {module, made} = code:load_binary(made, "made", Code).

%% Whoever was interrupted at the start of an older v/0 would be killed.
purge_softly() ->
    case code:soft_purge(made) of
        true -> ok;
        false -> timer:sleep(1), purge_softly()
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {all_went_well,true,true}
% expect: {all_went_well,true,true}
% expect: {all_went_well,true,true}
% expect: {all_went_well,true,true}
