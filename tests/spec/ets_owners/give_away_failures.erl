%% Only the owner gives a table away, to another living process.
-module(give_away_failures).
-export([main/0]).

main() ->
    T = ets:new(t, [public]),
    {Dead, Ref} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Ref, _, _, _} -> ok end,
    fails(fun() -> ets:give_away(T, self(), x) end),
    fails(fun() -> ets:give_away(T, Dead, x) end),
    fails(fun() -> ets:give_away(T, name, x) end),
    fails(fun() -> ets:give_away(no_table, self(), x) end),
    Self = self(),
    {_, Ref2} = spawn_monitor(fun() -> fails(fun() -> ets:give_away(T, Self, x) end) end),
    receive {'DOWN', Ref2, _, _, _} -> ok end,
    io:format("~p ~p~n", [ets:info(T, owner) =:= self(), receive X -> X after 0 -> nothing end]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg ets:give_away/3
% expect: error:badarg ets:give_away/3
% expect: error:badarg ets:give_away/3
% expect: error:badarg ets:give_away/3
% expect: error:badarg ets:give_away/3
% expect: true nothing
