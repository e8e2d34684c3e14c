-module(file).
-moduledoc """
Files.

An open file is a process (purlin_file_server) that io functions can use as well, or with the mode `raw` a handle. Names
are strings, atoms, binaries, or deep lists of them. Errors come back as `{error, Reason}` with a POSIX name.
""".

-export([advise/4, change_group/2, change_mode/2, change_owner/2, change_time/2, close/1, consult/1, copy/2, copy/3,
         datasync/1, del_dir/1, del_dir_r/1, delete/1, delete/2, eval/1, eval/2, format_error/1, get_cwd/0, get_cwd/1,
         list_dir/1, list_dir_all/1, make_dir/1, make_link/2, make_symlink/2, native_name_encoding/0, open/2,
         path_consult/2, path_open/3, position/2, pread/2, pread/3, pwrite/2, pwrite/3, read/2, read_file/1,
         read_file/2, read_file_info/1, read_file_info/2, read_line/1, read_link/1, read_link_info/1, read_link_info/2,
         rename/2, script/1, script/2, set_cwd/1, sync/1, truncate/1, write/2, write_file/2, write_file/3,
         write_file_info/2]).

-export_type([filename/0, filename_all/0, io_device/0, fd/0, name/0, name_all/0, mode/0, posix/0, location/0,
              date_time/0, file_info/0]).

-type filename() :: string().
-type filename_all() :: string() | binary().
-type name() :: string() | atom() | deep_list().
-type name_all() :: name() | binary().
-type deep_list() :: [char() | atom() | deep_list()].
-type fd() :: {file_descriptor, purlin_file, non_neg_integer()}.
-type io_device() :: pid() | fd() | atom().
-type mode() :: read | write | append | exclusive | raw | binary | {encoding, unicode:encoding()} | term().
-type posix() :: atom().
-type location() :: integer() | bof | cur | eof | {bof | cur | eof, integer()}.
-type date_time() :: calendar:datetime().
-type file_info() :: tuple().
-type result() :: ok | {error, posix() | badarg | terminated}.

%% Runs an operation on a checked name.
-define(ON(Name, Checked, Operation),
        case checked(Name) of
            {ok, Checked} -> Operation;
            {error, _} = Error -> Error
        end).

%% A flat string without a null, as purlin_file takes it.
checked(Name) when is_binary(Name) ->
    case lists:member(0, binary_to_list(Name)) of
        true -> {error, badarg};
        false -> {ok, Name}
    end;
checked(Name) ->
    try flat(Name, []) of
        Chars -> {ok, Chars}
    catch
        error:_ -> {error, badarg}
    end.

flat(Atom, Tail) when is_atom(Atom), Atom =/= [] -> atom_to_list(Atom) ++ Tail;
flat([C | Cs], Tail) when is_integer(C), C > 0 -> [C | flat(Cs, Tail)];
flat([C | Cs], Tail) when is_list(C); is_atom(C) -> flat(C, flat(Cs, Tail));
flat([], Tail) -> Tail.

%%
%% By name.
%%

-doc "The bytes of a file.".
-spec read_file(name_all()) -> {ok, binary()} | {error, posix() | badarg}.
read_file(Name) ->
    ?ON(Name, Checked, purlin_file:read_file(Checked)).

-doc "The bytes of a file; the options change nothing.".
-spec read_file(name_all(), [raw]) -> {ok, binary()} | {error, posix() | badarg}.
read_file(Name, Options) when is_list(Options) ->
    read_file(Name).

-doc "Writes a file.".
-spec write_file(name_all(), iodata()) -> result().
write_file(Name, Bytes) ->
    write_file(Name, Bytes, []).

-doc "Writes a file with modes such as append.".
-spec write_file(name_all(), iodata(), [mode()]) -> result().
write_file(Name, Bytes, Modes) when is_list(Modes) ->
    case checked(Name) of
        {ok, Checked} ->
            try iolist_to_binary(encoded(Bytes, Modes)) of
                Binary -> purlin_file:write_file(Checked, Binary, Modes)
            catch
                error:_ -> {error, badarg}
            end;
        {error, _} = Error -> Error
    end.

encoded(Bytes, Modes) ->
    case lists:keyfind(encoding, 1, [Mode || Mode <- Modes, is_tuple(Mode)]) of
        {encoding, Encoding} -> unicode:characters_to_binary(Bytes, unicode, Encoding);
        false -> Bytes
    end.

-doc "Removes a file.".
-spec delete(name_all()) -> result().
delete(Name) ->
    ?ON(Name, Checked, purlin_file:delete(Checked)).

-doc "Removes a file; the options change nothing.".
-spec delete(name_all(), [raw]) -> result().
delete(Name, Options) when is_list(Options) ->
    delete(Name).

-doc "Gives a file another name.".
-spec rename(name_all(), name_all()) -> result().
rename(From, To) ->
    ?ON(From, CheckedFrom, ?ON(To, CheckedTo, purlin_file:rename(CheckedFrom, CheckedTo))).

-doc "Makes a directory.".
-spec make_dir(name_all()) -> result().
make_dir(Name) ->
    ?ON(Name, Checked, purlin_file:make_dir(Checked)).

-doc "Removes an empty directory.".
-spec del_dir(name_all()) -> result().
del_dir(Name) ->
    ?ON(Name, Checked, purlin_file:del_dir(Checked)).

-doc "Removes a directory with all that is in it, or a file.".
-spec del_dir_r(name_all()) -> result().
del_dir_r(Name) ->
    case read_link_info(Name) of
        {ok, Info} when element(3, Info) =:= directory ->
            {ok, Entries} = list_dir_all(Name),
            _ = [del_dir_r(filename:join(Name, Entry)) || Entry <- Entries],
            del_dir(Name);
        {ok, _} -> delete(Name);
        {error, _} = Error -> Error
    end.

-doc "The names in a directory.".
-spec list_dir(name_all()) -> {ok, [filename()]} | {error, posix() | badarg}.
list_dir(Name) ->
    ?ON(Name, Checked, purlin_file:list_dir(Checked)).

-doc "The names in a directory, also those that are no text.".
-spec list_dir_all(name_all()) -> {ok, [filename_all()]} | {error, posix() | badarg}.
list_dir_all(Name) ->
    list_dir(Name).

-doc "The working directory.".
-spec get_cwd() -> {ok, filename()} | {error, posix()}.
get_cwd() ->
    purlin_file:get_cwd().

-doc "The working directory of a drive; there are no drives.".
-spec get_cwd(string()) -> {error, enotsup}.
get_cwd(_) ->
    {error, enotsup}.

-doc "Changes the working directory.".
-spec set_cwd(name_all()) -> result().
set_cwd(Name) ->
    ?ON(Name, Checked, purlin_file:set_cwd(Checked)).

-doc "The encoding of file names.".
-spec native_name_encoding() -> utf8.
native_name_encoding() ->
    utf8.

-doc "Facts about a file, as a file_info record.".
-spec read_file_info(name_all()) -> {ok, file_info()} | {error, posix() | badarg}.
read_file_info(Name) ->
    read_file_info(Name, []).

-doc "Facts about a file, with times as the option `{time, local | universal | posix}` says.".
-spec read_file_info(name_all(), [term()]) -> {ok, file_info()} | {error, posix() | badarg}.
read_file_info(Name, Options) ->
    ?ON(Name, Checked, info(purlin_file:read_file_info(Checked, true), Options)).

-doc "Facts about a file or a link itself.".
-spec read_link_info(name_all()) -> {ok, file_info()} | {error, posix() | badarg}.
read_link_info(Name) ->
    read_link_info(Name, []).

-doc "Facts about a file or a link itself.".
-spec read_link_info(name_all(), [term()]) -> {ok, file_info()} | {error, posix() | badarg}.
read_link_info(Name, Options) ->
    ?ON(Name, Checked, info(purlin_file:read_file_info(Checked, false), Options)).

info({ok, {Size, Type, Access, Atime, Mtime, Ctime, Mode, Links, Device, Inode, Uid, Gid}}, Options) ->
    Time = time_as(proplists:get_value(time, [O || O <- Options, is_tuple(O)], local)),
    {ok, {file_info, Size, Type, Access, Time(Atime), Time(Mtime), Time(Ctime), Mode, Links, Device, 0, Inode, Uid,
          Gid}};
info(Error, _) ->
    Error.

time_as(posix) -> fun(Seconds) -> Seconds end;
time_as(universal) -> fun(Seconds) -> calendar:system_time_to_universal_time(Seconds, second) end;
time_as(local) -> fun(Seconds) -> calendar:system_time_to_local_time(Seconds, second) end.

-doc "Changes facts about a file; not supported yet.".
-spec write_file_info(name_all(), file_info()) -> {error, enotsup}.
write_file_info(_, _) -> {error, enotsup}.

-doc "Changes permissions; not supported yet.".
-spec change_mode(name_all(), integer()) -> {error, enotsup}.
change_mode(_, _) -> {error, enotsup}.

-doc "Changes the owner; not supported yet.".
-spec change_owner(name_all(), integer()) -> {error, enotsup}.
change_owner(_, _) -> {error, enotsup}.

-doc "Changes the group; not supported yet.".
-spec change_group(name_all(), integer()) -> {error, enotsup}.
change_group(_, _) -> {error, enotsup}.

-doc "Changes times; not supported yet.".
-spec change_time(name_all(), date_time()) -> {error, enotsup}.
change_time(_, _) -> {error, enotsup}.

-doc "Makes a link; not supported yet.".
-spec make_link(name_all(), name_all()) -> {error, enotsup}.
make_link(_, _) -> {error, enotsup}.

-doc "Makes a symbolic link; not supported yet.".
-spec make_symlink(name_all(), name_all()) -> {error, enotsup}.
make_symlink(_, _) -> {error, enotsup}.

-doc "Where a symbolic link points; not supported yet.".
-spec read_link(name_all()) -> {error, enotsup}.
read_link(_) -> {error, enotsup}.

-doc "Copies a file.".
-spec copy(term(), term()) -> {ok, non_neg_integer()} | {error, term()}.
copy(Source, Destination) ->
    copy(Source, Destination, infinity).

-doc "Copies at most so many bytes; a name may come with modes as `{Name, Modes}`, or be an open file.".
-spec copy(term(), term(), non_neg_integer() | infinity) -> {ok, non_neg_integer()} | {error, term()}.
copy(Source, Destination, Count) when Count =:= infinity; is_integer(Count), Count >= 0 ->
    case opened(Source, [read, binary]) of
        {ok, From, CloseFrom} ->
            case opened(Destination, [write, binary]) of
                {ok, To, CloseTo} ->
                    Result = copy_bytes(From, To, Count, 0),
                    CloseTo(),
                    CloseFrom(),
                    Result;
                {error, _} = Error ->
                    CloseFrom(),
                    Error
            end;
        {error, _} = Error -> Error
    end;
copy(_, _, _) ->
    {error, badarg}.

opened(Device, _) when is_pid(Device); element(1, Device) =:= file_descriptor ->
    {ok, Device, fun() -> ok end};
opened({Name, More}, Modes) when is_list(More) -> opened(Name, More ++ Modes);
opened(Name, Modes) ->
    case open(Name, [raw | Modes]) of
        {ok, File} -> {ok, File, fun() -> close(File) end};
        {error, _} = Error -> Error
    end.

copy_bytes(_, _, Done, Done) ->
    {ok, Done};
copy_bytes(From, To, Count, Done) ->
    Chunk = if Count =:= infinity -> 65536; true -> min(65536, Count - Done) end,
    case read(From, Chunk) of
        {ok, Data} ->
            case write(To, Data) of
                ok -> copy_bytes(From, To, Count, Done + iolist_size(Data));
                {error, _} = Error -> Error
            end;
        eof -> {ok, Done};
        {error, _} = Error -> Error
    end.

%%
%% Open files.
%%

-doc "Opens a file.".
-spec open(name_all() | iodata(), [mode()] | mode()) -> {ok, io_device()} | {error, posix() | badarg | system_limit}.
open(Name, Modes) when is_list(Modes) ->
    case checked(Name) of
        {ok, Checked} ->
            case lists:all(fun is_mode/1, Modes) of
                false -> {error, badarg};
                true ->
                    case lists:member(raw, Modes) of
                        true -> open_raw(Checked, Modes);
                        false -> purlin_file_server:open(Checked, Modes)
                    end
            end;
        {error, _} = Error -> Error
    end;
open(Name, Mode) ->
    open(Name, [Mode]).

open_raw(Name, Modes) ->
    case purlin_file:open(Name, Modes) of
        {ok, Handle} -> {ok, {file_descriptor, purlin_file, {Handle, lists:member(binary, Modes)}}};
        {error, _} = Error -> Error
    end.

is_mode(Mode) when is_atom(Mode) ->
    lists:member(Mode, [read, write, append, exclusive, raw, binary, delayed_write, read_ahead, compressed, sync]);
is_mode({encoding, Encoding}) ->
    lists:member(Encoding, [latin1, unicode, utf8, utf16, {utf16, big}, {utf16, little}, utf32, {utf32, big},
                            {utf32, little}]);
is_mode({delayed_write, _, _}) -> true;
is_mode({read_ahead, _}) -> true;
is_mode(_) -> false.

-doc "Closes a file.".
-spec close(io_device()) -> result().
close(Pid) when is_pid(Pid) ->
    case ask(Pid, close) of
        {error, terminated} -> ok;
        Other -> Other
    end;
close({file_descriptor, purlin_file, {Handle, _}}) -> purlin_file:close(Handle);
close(_) -> {error, badarg}.

-doc "Reads at most so many bytes or characters.".
-spec read(io_device(), non_neg_integer()) -> {ok, string() | binary()} | eof | {error, term()}.
read(_, 0) -> {ok, []};
read(Pid, N) when is_pid(Pid), is_integer(N), N > 0 ->
    case io:request(Pid, {get_chars, latin1, '', N}) of
        Data when is_list(Data); is_binary(Data) -> {ok, Data};
        Other -> Other
    end;
read(Name, N) when is_atom(Name), is_integer(N), N > 0 ->
    case io:request(Name, {get_chars, latin1, '', N}) of
        Data when is_list(Data); is_binary(Data) -> {ok, Data};
        Other -> Other
    end;
read({file_descriptor, purlin_file, {Handle, Binary}}, N) when is_integer(N), N > 0 ->
    as_asked(purlin_file:read(Handle, N), Binary);
read(_, _) -> {error, badarg}.

as_asked({ok, Bytes}, false) -> {ok, binary_to_list(Bytes)};
as_asked(Other, _) -> Other.

-doc "Reads a line, with its newline.".
-spec read_line(io_device()) -> {ok, string() | binary()} | eof | {error, term()}.
read_line({file_descriptor, purlin_file, {Handle, Binary}}) ->
    case purlin_file:read_line(Handle) of
        {ok, Line} -> as_asked({ok, purlin_file_server:without_cr(Line)}, Binary);
        Other -> Other
    end;
read_line(Device) when is_pid(Device); is_atom(Device) ->
    case io:request(Device, {get_line, latin1, ''}) of
        Line when is_list(Line); is_binary(Line) -> {ok, Line};
        Other -> Other
    end;
read_line(_) -> {error, badarg}.

-doc "Writes bytes.".
-spec write(io_device(), iodata()) -> result().
write({file_descriptor, purlin_file, {Handle, _}}, Bytes) ->
    try
        purlin_file:write(Handle, Bytes)
    catch
        error:badarg -> {error, badarg}
    end;
write(Device, Bytes) when is_pid(Device); is_atom(Device) ->
    try iolist_to_binary(Bytes) of
        Binary ->
            case io:request(Device, {put_chars, latin1, Binary}) of
                {error, arguments} -> {error, badarg};
                Reply -> Reply
            end
    catch
        error:_ -> {error, badarg}
    end;
write(_, _) -> {error, badarg}.

-doc "Moves to a position.".
-spec position(io_device(), location()) -> {ok, integer()} | {error, term()}.
position({file_descriptor, purlin_file, {Handle, _}}, Location) -> guarded(fun() -> purlin_file:position(Handle, Location) end);
position(Pid, Location) when is_pid(Pid) -> ask(Pid, {position, Location});
position(_, _) -> {error, badarg}.

guarded(Operation) ->
    try
        Operation()
    catch
        error:badarg -> {error, einval}
    end.

-doc "Reads from a position.".
-spec pread(io_device(), integer(), non_neg_integer()) -> {ok, string() | binary()} | eof | {error, term()}.
pread(Device, Location, N) when is_integer(N), N >= 0 ->
    case position(Device, Location) of
        {ok, _} -> read(Device, N);
        Error -> Error
    end;
pread(_, _, _) -> {error, badarg}.

-doc "Reads from several positions.".
-spec pread(io_device(), [{integer(), non_neg_integer()}]) -> {ok, [string() | binary() | eof]} | {error, term()}.
pread(Device, Places) when is_list(Places) ->
    {ok, [case pread(Device, At, N) of
              {ok, Data} -> Data;
              Other -> Other
          end || {At, N} <- Places]}.

-doc "Writes at a position.".
-spec pwrite(io_device(), integer(), iodata()) -> result().
pwrite(Device, Location, Bytes) ->
    case position(Device, Location) of
        {ok, _} -> write(Device, Bytes);
        Error -> Error
    end.

-doc "Writes at several positions.".
-spec pwrite(io_device(), [{integer(), iodata()}]) -> ok | {error, {non_neg_integer(), term()}}.
pwrite(Device, Places) when is_list(Places) -> pwrite_all(Device, Places, 0).

pwrite_all(Device, [{At, Bytes} | Places], N) ->
    case pwrite(Device, At, Bytes) of
        ok -> pwrite_all(Device, Places, N + 1);
        {error, Reason} -> {error, {N, Reason}}
    end;
pwrite_all(_, [], _) -> ok.

-doc "Cuts a file off at its position.".
-spec truncate(io_device()) -> result().
truncate({file_descriptor, purlin_file, {Handle, _}}) -> purlin_file:truncate(Handle);
truncate(Pid) when is_pid(Pid) -> ask(Pid, truncate);
truncate(_) -> {error, badarg}.

-doc "Makes sure that what was written is on the disk.".
-spec sync(io_device()) -> result().
sync({file_descriptor, purlin_file, {Handle, _}}) -> purlin_file:sync(Handle);
sync(Pid) when is_pid(Pid) -> ask(Pid, sync);
sync(_) -> {error, badarg}.

-doc "As sync/1.".
-spec datasync(io_device()) -> result().
datasync(Device) -> sync(Device).

-doc "Tells how a file will be used, which changes nothing.".
-spec advise(io_device(), integer(), integer(), atom()) -> ok.
advise(_, _, _, _) -> ok.

ask(Pid, Request) ->
    Ref = monitor(process, Pid),
    Pid ! {file_request, self(), Ref, Request},
    receive
        {file_reply, Ref, Reply} ->
            demonitor(Ref, [flush]),
            Reply;
        {'DOWN', Ref, process, Pid, _} ->
            {error, terminated}
    end.

%%
%% Files of terms.
%%

-doc "The terms of a file, each ended by a full stop.".
-spec consult(name_all()) -> {ok, [term()]} | {error, term()}.
consult(Name) ->
    case read_file(Name) of
        {ok, Bytes} -> terms(characters(Bytes), 1, []);
        {error, _} = Error -> Error
    end.

characters(Bytes) ->
    case unicode:characters_to_list(Bytes) of
        Chars when is_list(Chars) -> Chars;
        _ -> binary_to_list(Bytes)
    end.

terms(Chars, Line, Terms) ->
    case erl_scan:tokens([], Chars, Line) of
        {done, {ok, Tokens, Next}, Rest} ->
            case erl_parse:parse_term(Tokens) of
                {ok, Term} -> terms(Rest, Next, [Term | Terms]);
                {error, _} = Error -> Error
            end;
        {done, {eof, _}, _} -> {ok, lists:reverse(Terms)};
        {done, {error, Error, _}, _} -> {error, Error};
        {more, _} when Chars =:= eof -> {ok, lists:reverse(Terms)};
        {more, Continuation} -> end_of_terms(erl_scan:tokens(Continuation, eof, Line), Terms)
    end.

end_of_terms({done, {ok, Tokens, _}, _}, Terms) ->
    case erl_parse:parse_term(Tokens) of
        {ok, Term} -> {ok, lists:reverse(Terms, [Term])};
        {error, _} = Error -> Error
    end;
end_of_terms({done, {eof, _}, _}, Terms) -> {ok, lists:reverse(Terms)};
end_of_terms({done, {error, Error, _}, _}, _) -> {error, Error}.

-doc "As consult/1, for the first such file in some directories.".
-spec path_consult([name_all()], name_all()) -> {ok, [term()], filename_all()} | {error, term()}.
path_consult([Dir | Dirs], Name) ->
    Full = filename:join(Dir, Name),
    case consult(Full) of
        {ok, Terms} -> {ok, Terms, Full};
        {error, enoent} -> path_consult(Dirs, Name);
        {error, _} = Error -> Error
    end;
path_consult([], _) -> {error, enoent}.

-doc "Opens the first such file in some directories.".
-spec path_open([name_all()], name_all(), [mode()]) -> {ok, io_device(), filename_all()} | {error, term()}.
path_open([Dir | Dirs], Name, Modes) ->
    Full = filename:join(Dir, Name),
    case open(Full, Modes) of
        {ok, Device} -> {ok, Device, Full};
        {error, enoent} -> path_open(Dirs, Name, Modes);
        {error, _} = Error -> Error
    end;
path_open([], _, _) -> {error, enoent}.

-doc "Evaluates the expressions of a file.".
-spec eval(name_all()) -> ok | {error, term()}.
eval(Name) ->
    eval(Name, erl_eval:new_bindings()).

-doc "Evaluates the expressions of a file with bindings.".
-spec eval(name_all(), term()) -> ok | {error, term()}.
eval(Name, Bindings) ->
    case script(Name, Bindings) of
        {ok, _} -> ok;
        {error, _} = Error -> Error
    end.

-doc "Evaluates the expressions of a file; the value of the last.".
-spec script(name_all()) -> {ok, term()} | {error, term()}.
script(Name) ->
    script(Name, erl_eval:new_bindings()).

-doc "Evaluates the expressions of a file with bindings; the value of the last.".
-spec script(name_all(), term()) -> {ok, term()} | {error, term()}.
script(Name, Bindings) ->
    case read_file(Name) of
        {ok, Bytes} ->
            {ok, Tokens, _} = erl_scan:string(characters(Bytes)),
            case erl_parse:parse_exprs(Tokens) of
                {ok, Exprs} ->
                    {value, Value, _} = erl_eval:exprs(Exprs, Bindings),
                    {ok, Value};
                {error, _} = Error -> Error
            end;
        {error, _} = Error -> Error
    end.

-doc "The text of an error reason.".
-spec format_error(term()) -> unicode:chardata().
format_error({Line, ?MODULE, {Class, Reason, Stacktrace}}) ->
    io_lib:format("~w: evaluation failed with reason ~w:~w and stacktrace ~w", [Line, Class, Reason, Stacktrace]);
format_error({Line, Module, Reason}) -> io_lib:format("~w: ~ts", [Line, Module:format_error(Reason)]);
format_error(badarg) -> "bad argument";
format_error(system_limit) -> "a system limit was hit, probably not enough ports";
format_error(terminated) -> "the file server process is terminated";
format_error(eacces) -> "permission denied";
format_error(eagain) -> "resource temporarily unavailable";
format_error(ebadf) -> "bad file number";
format_error(ebusy) -> "file busy";
format_error(eexist) -> "file already exists";
format_error(efbig) -> "file too large";
format_error(einval) -> "invalid argument";
format_error(eio) -> "I/O error";
format_error(eisdir) -> "illegal operation on a directory";
format_error(eloop) -> "too many levels of symbolic links";
format_error(emfile) -> "too many open files";
format_error(enametoolong) -> "file name too long";
format_error(enoent) -> "no such file or directory";
format_error(enospc) -> "no space left on device";
format_error(enotdir) -> "not a directory";
format_error(enotempty) -> "directory not empty";
format_error(enotsup) -> "operation not supported";
format_error(eperm) -> "not owner";
format_error(epipe) -> "broken pipe";
format_error(erofs) -> "read-only file system";
format_error(espipe) -> "invalid seek";
format_error(exdev) -> "cross-domain link";
format_error(_) -> "unknown POSIX error".
