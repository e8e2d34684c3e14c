-module(purlin_code).
-moduledoc "Loading of modules: what module code is made of.".

-export([ensure_loaded/1, load_binary/3, which/1]).

-doc "Loads a module if it is not loaded: {module, Name} or {error, Reason}.".
-spec ensure_loaded(term()) -> term().
ensure_loaded(_) -> erlang:nif_error(undef).

-doc "Loads a module from bytes: module, file name, bytes.".
-spec load_binary(term(), term(), term()) -> term().
load_binary(_, _, _) -> erlang:nif_error(undef).

-doc "Where a module's code comes from: a file name, preloaded or non_existing.".
-spec which(term()) -> term().
which(_) -> erlang:nif_error(undef).
