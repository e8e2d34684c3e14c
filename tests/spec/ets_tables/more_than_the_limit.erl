%% The limit that system_info(ets_limit) tells is none: there may be more tables, and each has its own rows.
% stress-skip: eight thousand tables are too many for a collection at every safepoint
-module(more_than_the_limit).
-export([main/0]).

main() ->
    Limit = erlang:system_info(ets_limit),
    Tables = [row(ets:new(table, []), N) || N <- lists:seq(1, Limit + 10)],
    io:format("~p~n", [length(lists:usort(Tables)) - Limit]),
    io:format("~p~n", [erlang:system_info(ets_count) > Limit]),
    io:format("~p~n", [[ets:lookup(T, key) =:= [{key, N}] || {N, T} <- lists:enumerate(Tables)] =:= [true || _ <- Tables]]),
    [true] = lists:usort([ets:delete(T) || T <- Tables]),
    io:format("~p~n", [lists:usort([ets:info(T) || T <- Tables])]).

row(Table, N) ->
    true = ets:insert(Table, {key, N}),
    Table.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10
% expect: true
% expect: true
% expect: [undefined]
