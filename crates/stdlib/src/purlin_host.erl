-module(purlin_host).
-moduledoc "What the host of the system provides: the compiler and the terminal, for the shell.".

-export([compile_exprs/2, read_line/1]).

-doc "Compiles expressions with these bindings: {ok, Module, Names} or {error, Text}.".
-spec compile_exprs(term(), term()) -> term().
compile_exprs(_, _) -> erlang:nif_error(undef).

-doc "A line from the terminal, edited: {ok, Binary}, eof, or none without a terminal.".
-spec read_line(term()) -> term().
read_line(_) -> erlang:nif_error(undef).
