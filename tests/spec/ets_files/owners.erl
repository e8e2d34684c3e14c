%% The table belongs to whoever reads it; a private one of another process cannot be written, a protected one can.
-module(owners).
-export([main/0]).

main() ->
    Me = self(),
    P = spawn_link(fun() ->
        Tables = [begin T = ets:new(t, [Access]), ets:insert(T, {Access, 1}), T end || Access <- [private, protected, public]],
        Me ! {tables, Tables},
        receive stop -> ok end
    end),
    Tables = receive {tables, Given} -> Given end,
    [show(T, Me) || T <- Tables],
    P ! stop.

show(T, Me) ->
    try ets:tab2file(T, "owners.tab") of
        ok ->
            {ok, Back} = ets:file2tab("owners.tab"),
            io:format("~w ~w ~w~n", [ets:tab2list(Back), ets:info(Back, protection), ets:info(Back, owner) =:= Me]),
            ets:delete(Back)
    catch
        error:badarg:Trace -> io:format("~w~n", [element(2, hd(Trace))])
    after
        file:delete("owners.tab")
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: safe_fixtable
% expect: [{protected,1}] protected true
% expect: [{public,1}] public true
