-module(purlin_os).
-moduledoc "Commands of the operating system: what os:cmd is made of.".

-export([cmd/1]).

-doc "Runs a shell command, given as UTF-8, to its end: {ok, Output} or {error, Reason}.".
-spec cmd(binary()) -> {ok, binary()} | {error, term()}.
cmd(_) -> erlang:nif_error(undef).
