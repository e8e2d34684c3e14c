-module(purlin_unicode).
-moduledoc "Case of single characters: what module string is made of.".

-export([lowercase/1, uppercase/1]).

-doc "A character in lower case, or a list when that is more than one.".
-spec lowercase(term()) -> term().
lowercase(_) -> erlang:nif_error(undef).

-doc "A character in upper case, or a list when that is more than one.".
-spec uppercase(term()) -> term().
uppercase(_) -> erlang:nif_error(undef).
