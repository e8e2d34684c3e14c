%% -moduledoc and -doc take texts, maps, false and hidden, before what they describe; the program does not see them.
-module(documentation_attributes).
-moduledoc """
A module with "text" of several lines.

    -module(not_code).
""".
-moduledoc #{author => "A. Uthor", since => ~"27.0"}.
-export([main/0, other/0, hidden_one/0]).
-export_type([t/0]).

-doc "A type.".
-type t() :: integer().

-doc """
The program.
""".
-doc #{equiv => other/0, deprecated => "later"}.
-spec main() -> ok.
main() ->
    io:format("~p~n", [[K || {K, _} <- ?MODULE:module_info(attributes), K =/= vsn]]),
    other().

-doc false.
-spec other() -> ok.
other() -> hidden_one().

-doc hidden.
hidden_one() -> io:format("run~n").

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
% expect: run
