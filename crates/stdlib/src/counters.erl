-module(counters).
-moduledoc "Arrays of counters that processes share.".

-export([add/3, get/2, info/1, new/2, put/3, sub/3]).
-export_type([counters_ref/0]).

-opaque counters_ref() :: {atomics | write_concurrency, reference()}.

-doc "Adds to a counter; badarg.".
-spec add(term(), term(), term()) -> term().
add(_, _, _) -> erlang:nif_error(undef).

-doc "The value of a counter; badarg.".
-spec get(term(), term()) -> term().
get(_, _) -> erlang:nif_error(undef).

-doc "Facts about counters; badarg.".
-spec info(term()) -> term().
info(_) -> erlang:nif_error(undef).

-doc "Makes counters; badarg.".
-spec new(term(), term()) -> term().
new(_, _) -> erlang:nif_error(undef).

-doc "Sets a counter; badarg.".
-spec put(term(), term(), term()) -> term().
put(_, _, _) -> erlang:nif_error(undef).

-doc "Subtracts from a counter; badarg.".
-spec sub(term(), term(), term()) -> term().
sub(_, _, _) -> erlang:nif_error(undef).
