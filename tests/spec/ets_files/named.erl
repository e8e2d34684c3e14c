%% A named table comes back under its name, unless there is a table of that name.
-module(named).
-export([main/0]).

main() ->
    ets:new(nn, [named_table, ordered_set]),
    ets:insert(nn, [{2}, {1}]),
    io:format("~w~n", [ets:tab2file(nn, 'named.tab')]),
    io:format("~w~n", [ets:file2tab('named.tab')]),
    io:format("~w~n", [ets:tab2list(nn)]),
    ets:delete(nn),
    io:format("~w~n", [ets:file2tab('named.tab')]),
    io:format("~w~n", [ets:tab2list(nn)]),
    {ok, Info} = ets:tabfile_info("named.tab"),
    io:format("~w~n", [[I || I <- Info, element(1, I) =/= version]]),
    ok = file:delete("named.tab").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: {error,cannot_create_table}
% expect: [{1},{2}]
% expect: {ok,nn}
% expect: [{1},{2}]
% expect: [{name,nn},{type,ordered_set},{protection,protected},{named_table,true},{keypos,1},{size,2},{extended_info,[]}]
