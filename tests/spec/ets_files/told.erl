%% tabfile_info tells what the table was, and which of the extended information there is.
-module(told).
-export([main/0]).

main() ->
    T = ets:new(tt, [bag, {keypos, 2}, public]),
    ets:insert(T, [{a, 1}, {b, 2}, {c, 2}]),
    [told(T, O) || O <- [[], [{extended_info, []}], [{extended_info, [object_count]}], [{extended_info, [md5sum, object_count]}],
                         [{sync, true}], [{sync, false}, {extended_info, [md5sum]}]]],
    ok = file:delete("told.tab").

told(T, Options) ->
    ok = ets:tab2file(T, "told.tab", Options),
    {ok, Info} = ets:tabfile_info("told.tab"),
    io:format("~w ~w~n", [lists:keydelete(version, 1, Info), lists:keymember(version, 1, Info)]),
    {ok, Again} = ets:file2tab("told.tab", [{verify, true}]),
    io:format("~w~n", [lists:sort(ets:tab2list(Again))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{name,tt},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,3},{extended_info,[]}] true
% expect: [{a,1},{b,2},{c,2}]
% expect: [{name,tt},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,3},{extended_info,[]}] true
% expect: [{a,1},{b,2},{c,2}]
% expect: [{name,tt},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,3},{extended_info,[object_count]}] true
% expect: [{a,1},{b,2},{c,2}]
% expect: [{name,tt},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,3},{extended_info,[object_count,md5sum]}] true
% expect: [{a,1},{b,2},{c,2}]
% expect: [{name,tt},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,3},{extended_info,[]}] true
% expect: [{a,1},{b,2},{c,2}]
% expect: [{name,tt},{type,bag},{protection,public},{named_table,false},{keypos,2},{size,3},{extended_info,[md5sum]}] true
% expect: [{a,1},{b,2},{c,2}]
