%% Large binaries and many rows come back as they were, and what is written twice to a file is the last.
-module(large_rows).
-export([main/0]).

main() ->
    T = ets:new(large, [ordered_set, public, {keypos, 2}]),
    ets:insert(T, [{row, N, binary:copy(<<N:32>>, N)} || N <- lists:seq(1, 500)]),
    ok = ets:tab2file(T, "large.tab", [{extended_info, [md5sum]}]),
    First = sum(),
    ets:insert(T, {row, 501, <<>>}),
    ets:delete(T, 1),
    ok = ets:tab2file(T, "large.tab", [{extended_info, [object_count]}]),
    io:format("~w~n~w~n", [First, sum()]),
    {ok, Back} = ets:file2tab("large.tab", [{verify, true}]),
    io:format("~w ~w ~w~n", [ets:first(Back), ets:last(Back), ets:tab2list(Back) =:= ets:tab2list(T)]),
    ok = file:delete("large.tab"),
    {error, Reason} = ets:file2tab("large.tab"),
    io:format("~p~n", [element(1, Reason)]).

sum() ->
    {ok, T} = ets:file2tab("large.tab", [{verify, true}]),
    Sum = ets:foldl(fun({row, N, Bytes}, {Rows, Keys, Size}) -> {Rows + 1, Keys + N, Size + byte_size(Bytes)} end, {0, 0, 0}, T),
    ets:delete(T),
    Sum.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {500,125250,501000}
% expect: {500,125750,500996}
% expect: 2 501 true
% expect: read_error
