-module(purlin_host).
-moduledoc "What the host of the system provides: the compiler and the terminal, for the shell.".

-export([changed_source/0, compile_exprs/2, compile_file/4, compile_forms/2, read_line/1]).

-doc "What the program's source has become: none, {Module, Bytes} or {error, Text}.".
-spec changed_source() -> term().
changed_source() -> erlang:nif_error(undef).

-doc "Compiles expressions with these bindings: {ok, Module, Names} or {error, Text}.".
-spec compile_exprs(term(), term()) -> term().
compile_exprs(_, _) -> erlang:nif_error(undef).

-doc "Compiles a file: path, folders for included files, macros with the texts of their values, options.".
-spec compile_file(term(), term(), term(), term()) -> term().
compile_file(_, _, _, _) -> erlang:nif_error(undef).

-doc "Compiles forms with options: {Name, Bytes, Complaints} or {bad_form, Text}.".
-spec compile_forms(term(), term()) -> term().
compile_forms(_, _) -> erlang:nif_error(undef).

-doc "A line from the terminal, edited: {ok, Binary}, eof, or none without a terminal.".
-spec read_line(term()) -> term().
read_line(_) -> erlang:nif_error(undef).
