-module(purlin_io).
-moduledoc "The standard streams: what the io servers are made of.".

-export([getopts/1, read/2, read_line/1, tail_bits/1, write/2]).

-doc "Facts about standard input, output or error: whether a terminal, its columns and rows.".
-spec getopts(term()) -> term().
getopts(_) -> erlang:nif_error(undef).

-doc "Reads up to so many bytes from standard input: {ok, Binary}, eof or {error, Reason}.".
-spec read(term(), term()) -> term().
read(_, _) -> erlang:nif_error(undef).

-doc "Reads a line from standard input: {ok, Binary}, eof or {error, Reason}.".
-spec read_line(term()) -> term().
read_line(_) -> erlang:nif_error(undef).

-doc "The bits of a bitstring of less than a byte, as a number, and how many there are.".
-spec tail_bits(bitstring()) -> {non_neg_integer(), 1..7}.
tail_bits(_) -> erlang:nif_error(undef).

-doc "Writes iodata to standard output or error: ok or {error, Reason}.".
-spec write(term(), term()) -> ok | {error, term()}.
write(_, _) -> erlang:nif_error(undef).
