-module(erts_debug).
-moduledoc "What test suites ask about terms and about the inside of the system.".

-export([copy_shared/1, flat_size/1, get_internal_state/1, same/2, set_internal_state/2, size/1, size_shared/1]).

-doc "Words that a term takes when it is copied: parts that it shares with itself count as often as they occur.".
-spec flat_size(term()) -> non_neg_integer().
flat_size(_) -> erlang:nif_error(undef).

-doc "Words that a term takes: parts that it shares with itself count once.".
-spec size(term()) -> non_neg_integer().
size(_) -> erlang:nif_error(undef).

-doc "As size/1; literals count, too.".
-spec size_shared(term()) -> non_neg_integer().
size_shared(Term) -> erts_debug:size(Term).

-doc "Are the terms the same object?".
-spec same(term(), term()) -> boolean().
same(_, _) -> erlang:nif_error(undef).

-doc "An equal term that shares parts with itself as the given one does; here it is the given one.".
-spec copy_shared(term()) -> term().
copy_shared(Term) -> Term.

-doc "Something of the inside of the system, once set_internal_state/2 has made it available: `reds_left`.".
-spec get_internal_state(term()) -> term().
get_internal_state(_) -> erlang:nif_error(undef).

-doc "Makes the inside of the system available, with a warning (`available_internal_state`); changes nothing else.".
-spec set_internal_state(term(), term()) -> term().
set_internal_state(_, _) -> erlang:nif_error(undef).
