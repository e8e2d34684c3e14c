-module(purlin_file).
-moduledoc "Files, as the system gives them: what module file is made of.".

-export([close/1, del_dir/1, delete/1, get_cwd/0, list_dir/1, make_dir/1, open/2, position/2, read/2, read_file/1,
         read_file_info/2, read_line/1, rename/2, set_cwd/1, sync/1, truncate/1, write/2, write_file/3]).

-doc "Closes a file: ok or {error, Reason}.".
-spec close(term()) -> ok | {error, term()}.
close(_) -> erlang:nif_error(undef).

-doc "Removes an empty directory: ok or {error, Reason}.".
-spec del_dir(term()) -> ok | {error, term()}.
del_dir(_) -> erlang:nif_error(undef).

-doc "Removes a file: ok or {error, Reason}.".
-spec delete(term()) -> ok | {error, term()}.
delete(_) -> erlang:nif_error(undef).

-doc "The working directory: {ok, Name} or {error, Reason}.".
-spec get_cwd() -> term().
get_cwd() -> erlang:nif_error(undef).

-doc "Names in a directory: {ok, Names} or {error, Reason}.".
-spec list_dir(term()) -> term().
list_dir(_) -> erlang:nif_error(undef).

-doc "Makes a directory: ok or {error, Reason}.".
-spec make_dir(term()) -> ok | {error, term()}.
make_dir(_) -> erlang:nif_error(undef).

-doc "Opens a file with a list of modes: {ok, Handle} or {error, Reason}.".
-spec open(term(), term()) -> term().
open(_, _) -> erlang:nif_error(undef).

-doc "Moves in an open file: {ok, Offset} or {error, Reason}.".
-spec position(term(), term()) -> term().
position(_, _) -> erlang:nif_error(undef).

-doc "Reads up to so many bytes: {ok, Binary}, eof or {error, Reason}.".
-spec read(term(), term()) -> term().
read(_, _) -> erlang:nif_error(undef).

-doc "The bytes of a file: {ok, Binary} or {error, Reason}.".
-spec read_file(term()) -> term().
read_file(_) -> erlang:nif_error(undef).

-doc "Facts about a file, following links or not: {ok, Tuple} or {error, Reason}.".
-spec read_file_info(term(), term()) -> term().
read_file_info(_, _) -> erlang:nif_error(undef).

-doc "The bytes up to the next end of line, included: {ok, Binary}, eof or {error, Reason}.".
-spec read_line(term()) -> term().
read_line(_) -> erlang:nif_error(undef).

-doc "Renames a file: ok or {error, Reason}.".
-spec rename(term(), term()) -> ok | {error, term()}.
rename(_, _) -> erlang:nif_error(undef).

-doc "Changes the working directory: ok or {error, Reason}.".
-spec set_cwd(term()) -> ok | {error, term()}.
set_cwd(_) -> erlang:nif_error(undef).

-doc "Makes sure that what was written is on the disk: ok or {error, Reason}.".
-spec sync(term()) -> ok | {error, term()}.
sync(_) -> erlang:nif_error(undef).

-doc "Cuts an open file off at its position: ok or {error, Reason}.".
-spec truncate(term()) -> ok | {error, term()}.
truncate(_) -> erlang:nif_error(undef).

-doc "Writes iodata to an open file: ok or {error, Reason}.".
-spec write(term(), term()) -> ok | {error, term()}.
write(_, _) -> erlang:nif_error(undef).

-doc "Writes iodata to a file with a list of modes: ok or {error, Reason}.".
-spec write_file(term(), term(), term()) -> ok | {error, term()}.
write_file(_, _, _) -> erlang:nif_error(undef).
