-module(purlin_tabfile).
-moduledoc """
Tables of ets in files: what ets:tab2file writes and ets:file2tab reads.

OTP writes a disk_log; this is a format of our own, which OTP cannot read:

```text
"purlin table 1\n"
size(4) crc32(4) term        the table: a list of pairs
size(4) crc32(4) term        rows: a list of tuples; as often as need be
size(4) crc32(4) term        {end_of_table, number of rows}
```

Terms are in the external term format. What each option of extended_info asks for is always in the file; the options are
only remembered, so that tabfile_info tells them and verification looks at the number of rows when it is asked to.
""".

-export([info/1, read/2, write/3]).

-define(MAGIC, <<"purlin table 1\n">>).
-define(ROWS_AT_ONCE, 1000).

%%
%% Writing.
%%

-doc "Writes a table to a file.".
-spec write(ets:table(), term(), [term()]) -> ok | {error, term()}.
write(Tab, File, Options) ->
    try
        {Extended, Sync} = write_options(Options, [], false),
        write_table(Tab, File, Extended, Sync)
    catch
        throw:Reason -> {error, Reason}
    end.

write_options([], Extended, Sync) -> {Extended, Sync};
write_options([{sync, Sync} | Rest], Extended, _) when is_boolean(Sync) -> write_options(Rest, Extended, Sync);
write_options([{extended_info, Wanted} = Option | Rest], _, Sync) when is_list(Wanted) ->
    case Wanted -- [object_count, md5sum] of
        [] -> write_options(Rest, [E || E <- [object_count, md5sum], lists:member(E, Wanted)], Sync);
        _ -> throw({unknown_option, [Option]})
    end;
write_options([Option | _], _, _) -> throw({unknown_option, Option}).

write_table(Tab, File, Extended, Sync) ->
    _ = file:delete(File),
    case file:read_file_info(File) of
        {error, enoent} -> ok;
        _ -> throw(eaccess)
    end,
    Info = case ets:info(Tab) of
               undefined -> throw(badtab);
               Found -> Found
           end,
    Keys = [name, type, protection, named_table, keypos, size, compressed, read_concurrency, write_concurrency],
    Header = [{Key, Value} || Key <- Keys, {K, Value} <- Info, K =:= Key] ++ [{extended_info, Extended}],
    Fd = opened(File, [write]),
    try
        done(File, file:write(Fd, ?MAGIC)),
        put_record(Fd, File, Header),
        ets:safe_fixtable(Tab, true),
        Count = try put_rows(Fd, File, ets:select(Tab, [{'_', [], ['$_']}], ?ROWS_AT_ONCE), 0)
                after ets:safe_fixtable(Tab, false)
                end,
        put_record(Fd, File, {end_of_table, Count}),
        Sync andalso done(File, file:sync(Fd)),
        ok
    after
        file:close(Fd)
    end.

put_rows(_, _, '$end_of_table', Count) -> Count;
put_rows(Fd, File, {Rows, More}, Count) ->
    put_record(Fd, File, Rows),
    put_rows(Fd, File, ets:select(More), Count + length(Rows)).

put_record(Fd, File, Term) ->
    Bytes = term_to_binary(Term),
    done(File, file:write(Fd, [<<(byte_size(Bytes)):32, (erlang:crc32(Bytes)):32>>, Bytes])).

opened(File, Modes) ->
    case file:open(File, [raw, binary | Modes]) of
        {ok, Fd} -> Fd;
        {error, badarg} -> throw({badarg, [{file, File}, {mode, read_only}]});
        {error, Reason} -> throw({file_error, File, Reason})
    end.

done(_, ok) -> ok;
done(File, {error, Reason}) -> throw({file_error, File, Reason}).

%%
%% Reading.
%%

-doc "Makes a table of what is in a file.".
-spec read(term(), [term()]) -> {ok, ets:table()} | {error, term()}.
read(File, Options) ->
    try
        Verify = read_options(Options, false),
        with_table(File, fun(Fd, Header) -> make(Fd, Header, Verify) end)
    catch
        throw:Reason -> {error, Reason}
    end.

read_options([], Verify) -> Verify;
read_options([{verify, Verify} | Rest], _) when is_boolean(Verify) -> read_options(Rest, Verify);
read_options([Option | _], _) -> throw({unknown_option, Option});
read_options(Malformed, _) -> throw({malformed_option, Malformed}).

-doc "What a file says of the table in it.".
-spec info(term()) -> {ok, [{atom(), term()}]} | {error, term()}.
info(File) when is_list(File); is_atom(File) ->
    Keys = [name, type, protection, named_table, keypos, size, extended_info],
    Tell = fun(_, Header) -> {ok, [{Key, value(Key, Header)} || Key <- Keys] ++ [{version, {1, 0}}]} end,
    try with_table(File, Tell)
    catch throw:Reason -> {error, Reason}
    end.

with_table(File, Work) ->
    Fd = try opened(File, [read]) catch throw:Reason -> throw({read_error, Reason}) end,
    try
        case file:read(Fd, byte_size(?MAGIC)) of
            {ok, ?MAGIC} -> ok;
            {error, Fault} -> throw({read_error, {file_error, File, Fault}});
            _ -> throw({read_error, {not_a_log_file, File}})
        end,
        case get_record(Fd) of
            Header when is_list(Header) -> Work(Fd, Header);
            _ -> throw(badfile)
        end
    after
        file:close(Fd)
    end.

value(Key, Header) ->
    case lists:keyfind(Key, 1, Header) of
        {_, Value} -> Value;
        false -> throw(badfile)
    end.

make(Fd, Header, Verify) ->
    Named = [named_table || value(named_table, Header)],
    Compressed = [compressed || value(compressed, Header)],
    Pairs = [{Key, value(Key, Header)} || Key <- [keypos, read_concurrency, write_concurrency]],
    Options = [value(type, Header), value(protection, Header) | Named ++ Compressed ++ Pairs],
    Tab = try ets:new(value(name, Header), Options)
          catch error:_ -> throw(cannot_create_table)
          end,
    try
        Count = get_rows(Fd, Tab),
        Expected = ets:info(Tab, size),
        case Verify of
            true when Count =/= Expected -> throw(invalid_object_count);
            _ -> {ok, Tab}
        end
    catch
        throw:Reason ->
            ets:delete(Tab),
            throw(Reason)
    end.

get_rows(Fd, Tab) ->
    case get_record(Fd) of
        {end_of_table, Count} -> Count;
        Rows when is_list(Rows) ->
            try ets:insert(Tab, Rows)
            catch error:_ -> throw(badfile)
            end,
            get_rows(Fd, Tab);
        _ -> throw(badfile)
    end.

get_record(Fd) ->
    case file:read(Fd, 8) of
        {ok, <<Size:32, Sum:32>>} ->
            case file:read(Fd, Size) of
                {ok, Bytes} when byte_size(Bytes) =:= Size -> term(Bytes, Sum, erlang:crc32(Bytes));
                _ -> throw(badfile)
            end;
        _ -> throw(badfile)
    end.

term(Bytes, Sum, Sum) ->
    try binary_to_term(Bytes)
    catch error:_ -> throw(badfile)
    end;
term(_, _, _) ->
    throw(badfile).
