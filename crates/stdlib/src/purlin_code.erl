-module(purlin_code).
-moduledoc "Loading of modules: what module code is made of.".

-export([claim_on_load/2, ensure_loaded/1, finish_on_load/2, load_binary/3, which/1]).

-doc "The process that runs a module's -on_load function: the caller, if it was nobody or Dead; none if there is nothing to run.".
-spec claim_on_load(term(), term()) -> term().
claim_on_load(_, _) -> erlang:nif_error(undef).

-doc "Makes a module whose -on_load function is through current, or gives it up.".
-spec finish_on_load(term(), term()) -> term().
finish_on_load(_, _) -> erlang:nif_error(undef).

-doc "Loads a module if it is not loaded: {module, Name} or {error, Reason}.".
-spec ensure_loaded(term()) -> term().
ensure_loaded(_) -> erlang:nif_error(undef).

-doc "Loads a module from bytes: module, file name, bytes.".
-spec load_binary(term(), term(), term()) -> term().
load_binary(_, _, _) -> erlang:nif_error(undef).

-doc "Where a module's code comes from: a file name, preloaded or non_existing.".
-spec which(term()) -> term().
which(_) -> erlang:nif_error(undef).
