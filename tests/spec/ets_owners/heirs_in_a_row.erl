%% A table goes from heir to heir as they end.
-module(heirs_in_a_row).
-export([main/0]).

main() ->
    Self = self(),
    Third = spawn_link(fun() -> heir(third, Self) end),
    Second = spawn_link(fun() -> heir({second, Third}, Self) end),
    First = spawn_link(fun() ->
        T = ets:new(t, [{heir, Second, from_first}]),
        ets:insert(T, {log, [first]}),
        Self ! {table, T}
    end),
    receive {table, T} -> ok end,
    receive {second, From2, Data2} -> io:format("~p~n", [{From2 =:= First, Data2}]) end,
    receive {third, From3, Data3, Log} -> io:format("~p~n", [{From3 =:= Second, Data3, Log}]) end,
    io:format("~p~n", [ets:info(T)]).

heir({second, Third}, Report) ->
    receive {'ETS-TRANSFER', T, From, Data} ->
        ets:setopts(T, {heir, Third, from_second}),
        ets:update_element(T, log, {2, [second | ets:lookup_element(T, log, 2)]}),
        Report ! {second, From, Data}
    end;
heir(third, Report) ->
    receive {'ETS-TRANSFER', T, From, Data} ->
        [{log, Log}] = ets:lookup(T, log),
        ets:delete(T),
        Report ! {third, From, Data, Log}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {true,from_first}
% expect: {true,from_second,[second,first]}
% expect: undefined
