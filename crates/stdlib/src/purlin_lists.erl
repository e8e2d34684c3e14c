-module(purlin_lists).
-moduledoc "What module lists sorts with.".

-export([sort_run/3]).

-doc """
[Run | Rest]: the first elements of a list, as many as are sorted in one go, and the rest of it. They are in order by
their element at a position, or as they are for position 0; with true only the first of those that compare equal there
stays. false of a list that is improper, or of something that has no such element.
""".
-spec sort_run(non_neg_integer(), boolean(), [term()]) -> [term()] | false.
sort_run(_, _, _) -> erlang:nif_error(undef).
