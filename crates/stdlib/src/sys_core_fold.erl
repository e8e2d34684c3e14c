-module(sys_core_fold).
-moduledoc "The texts of the complaints about values and clauses, which the compiler found.".
-export([format_error/1]).

-doc "The text of a complaint.".
-spec format_error(term()) -> unicode:chardata().
format_error(Message) -> erl_parse:format_error(Message).
