%% A file that lost its end, or whose bytes changed, gives no table, and leaves none behind.
% stress-skip: thousands of rows
-module(damaged).
-export([main/0]).

main() ->
    T = ets:new(damaged_rows, [named_table]),
    ets:insert(T, [{N, lists:duplicate(20, N)} || N <- lists:seq(1, 3000)]),
    ok = ets:tab2file(T, "damaged.tab", [{extended_info, [object_count, md5sum]}]),
    ets:delete(T),
    {ok, Bytes} = file:read_file("damaged.tab"),
    Size = byte_size(Bytes),
    Half = Size div 2,
    <<Before:Half/binary, Byte, After/binary>> = Bytes,
    [show(B) || B <- [binary_part(Bytes, 0, Size - 300), <<Before/binary, (Byte bxor 16#55), After/binary>>, binary_part(Bytes, 0, 3)]],
    ok = file:delete("damaged.tab").

show(Bytes) ->
    ok = file:write_file("damaged.tab", Bytes),
    {Kind, _} = ets:file2tab("damaged.tab", [{verify, true}]),
    io:format("~w ~w~n", [Kind, ets:info(damaged_rows)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error undefined
% expect: error undefined
% expect: error undefined
