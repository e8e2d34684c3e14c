-module(persistent_term).
-moduledoc "Terms kept for the life of the system, read without copying.".

-export([erase/1, get/0, get/1, get/2, info/0, put/2]).

-doc "Removes a key from the persistent terms.".
-spec erase(term()) -> term().
erase(_) -> erlang:nif_error(undef).

-doc "All persistent terms.".
-spec get() -> term().
get() -> erlang:nif_error(undef).

-doc "A persistent term; badarg.".
-spec get(term()) -> term().
get(_) -> erlang:nif_error(undef).

-doc "A persistent term, or the default.".
-spec get(term(), term()) -> term().
get(_, _) -> erlang:nif_error(undef).

-doc "Number and memory of the persistent terms.".
-spec info() -> term().
info() -> erlang:nif_error(undef).

-doc "Sets a persistent term.".
-spec put(term(), term()) -> term().
put(_, _) -> erlang:nif_error(undef).
