-module(atomics).
-moduledoc "Arrays of integers of 64 bits that processes share.".

-export([add/3, add_get/3, compare_exchange/4, exchange/3, get/2, info/1, new/2, put/3, sub/3, sub_get/3]).
-export_type([atomics_ref/0]).

-opaque atomics_ref() :: reference().

-doc "Adds to an integer of an array; badarg.".
-spec add(term(), term(), term()) -> term().
add(_, _, _) -> erlang:nif_error(undef).

-doc "Adds to an integer of an array and returns the sum; badarg.".
-spec add_get(term(), term(), term()) -> term().
add_get(_, _, _) -> erlang:nif_error(undef).

-doc "Sets an integer if it is the one expected; ok or what it is; badarg.".
-spec compare_exchange(term(), term(), term(), term()) -> term().
compare_exchange(_, _, _, _) -> erlang:nif_error(undef).

-doc "Sets an integer and returns what it was; badarg.".
-spec exchange(term(), term(), term()) -> term().
exchange(_, _, _) -> erlang:nif_error(undef).

-doc "An integer of an array; badarg.".
-spec get(term(), term()) -> term().
get(_, _) -> erlang:nif_error(undef).

-doc "Facts about an array; badarg.".
-spec info(term()) -> term().
info(_) -> erlang:nif_error(undef).

-doc "Makes an array of integers; badarg.".
-spec new(term(), term()) -> term().
new(_, _) -> erlang:nif_error(undef).

-doc "Sets an integer of an array; badarg.".
-spec put(term(), term(), term()) -> term().
put(_, _, _) -> erlang:nif_error(undef).

-doc "Subtracts from an integer of an array; badarg.".
-spec sub(term(), term(), term()) -> term().
sub(_, _, _) -> erlang:nif_error(undef).

-doc "Subtracts from an integer of an array and returns the rest; badarg.".
-spec sub_get(term(), term(), term()) -> term().
sub_get(_, _, _) -> erlang:nif_error(undef).
