-module(persistent_term).
-moduledoc """
Terms kept for the life of the system, read without copying.

All processes share the one copy that put/2 makes. When a term is replaced or erased, each process that still holds a part of
it gets a copy of that part, and the term is freed: so this is the place for what is read often and changes hardly ever.
""".

-export([erase/1, get/0, get/1, get/2, info/0, put/2]).

-doc "Removes a key from the persistent terms; was it there?".
-spec erase(term()) -> boolean().
erase(_) -> erlang:nif_error(undef).

-doc "All persistent terms, with their keys.".
-spec get() -> [{term(), term()}].
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

-doc "Sets a persistent term; nothing is done if that is its value already.".
-spec put(term(), term()) -> ok.
put(_, _) -> erlang:nif_error(undef).
