-module(purlin_code).
-moduledoc "Loading and purging of modules: what module code is made of.".

-export([abort_purge/0, begin_collection/0, begin_purge/1, claim_on_load/2, copy_literals/0, copy_literals/2,
         ensure_loaded/1, finish_collection/0, finish_on_load/2, finish_purge/0, free_purged/0, get_path/0, in_library/1, is_in_old_code/2, is_in_old_code/3,
         is_purging/1, load_module/3, loaded_from/1, module_digest/1, quiesced/1, set_path/1]).

-doc "The purge of the calling process is given up.".
-spec abort_purge() -> term().
abort_purge() -> erlang:nif_error(undef).

-doc "Begins to collect the persistent terms that were replaced or erased; false if there are none, or another process does.".
-spec begin_collection() -> term().
begin_collection() -> erlang:nif_error(undef).

-doc "Claims the purge of a module: begun, busy or nothing.".
-spec begin_purge(term()) -> term().
begin_purge(_) -> erlang:nif_error(undef).

-doc "The process that runs a module's -on_load function: the caller, if it was nobody or Dead; none if there is nothing to run.".
-spec claim_on_load(term(), term()) -> term().
claim_on_load(_, _) -> erlang:nif_error(undef).

-doc "From now on messages take literals with them; false if nobody can hold any of the purged module.".
-spec copy_literals() -> term().
copy_literals() -> erlang:nif_error(undef).

-doc "Has a process copy what it holds of the literals that the caller frees; a message says when: a tuple of the terms of a list and a boolean.".
-spec copy_literals(term(), term()) -> term().
copy_literals(_, _) -> erlang:nif_error(undef).

-doc "Loads a module if it is not loaded: {module, Name} or {error, Reason}.".
-spec ensure_loaded(term()) -> term().
ensure_loaded(_) -> erlang:nif_error(undef).

-doc "Frees the persistent terms that the calling process collects.".
-spec finish_collection() -> term().
finish_collection() -> erlang:nif_error(undef).

-doc "Makes a module whose -on_load function is through current, or gives it up.".
-spec finish_on_load(term(), term()) -> term().
finish_on_load(_, _) -> erlang:nif_error(undef).

-doc "Takes away the generation that the calling process purges.".
-spec finish_purge() -> term().
finish_purge() -> erlang:nif_error(undef).

-doc "Frees what was purged and cannot be in use any more.".
-spec free_purged() -> term().
free_purged() -> erlang:nif_error(undef).

-doc "The folders in which modules are looked for.".
-spec get_path() -> term().
get_path() -> erlang:nif_error(undef).

-doc "Whether a module of that name is in the library.".
-spec in_library(term()) -> term().
in_library(_) -> erlang:nif_error(undef).

-doc "Whether a process is in the old code of a module.".
-spec is_in_old_code(term(), term()) -> term().
is_in_old_code(_, _) -> erlang:nif_error(undef).

-doc "The same, answered by a message: a tuple of the terms of a list and the answer.".
-spec is_in_old_code(term(), term(), term()) -> term().
is_in_old_code(_, _, _) -> erlang:nif_error(undef).

-doc "Whether a module is being purged.".
-spec is_purging(term()) -> term().
is_purging(_) -> erlang:nif_error(undef).

-doc "Loads a module from bytes: {module, Name} or {error, Reason}. What it was loaded from is remembered.".
-spec load_module(term(), term(), term()) -> term().
load_module(_, _, _) -> erlang:nif_error(undef).

-doc "What a module was loaded from; undefined if it is not loaded.".
-spec loaded_from(term()) -> term().
loaded_from(_) -> erlang:nif_error(undef).

-doc "Name and digest of the module in these bytes; none if it cannot be loaded.".
-spec module_digest(term()) -> term().
module_digest(_) -> erlang:nif_error(undef).

-doc "Begins a grace period, or tells whether it is over: a mark or done.".
-spec quiesced(term()) -> term().
quiesced(_) -> erlang:nif_error(undef).

-doc "Sets the folders in which modules are looked for.".
-spec set_path(term()) -> term().
set_path(_) -> erlang:nif_error(undef).
