-module(erl_lint).
-moduledoc "The texts of the complaints of the compiler's lint, which is no module of its own.".
-export([format_error/1]).

-doc "The text of a complaint.".
-spec format_error(term()) -> unicode:chardata().
format_error(Message) -> erl_parse:format_error(Message).
