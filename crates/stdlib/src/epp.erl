-module(epp).
-moduledoc "What programs ask of OTP's preprocessor at run time; preprocessing itself is the compiler's.".
-export([default_encoding/0, encoding_to_string/1, format_error/1]).

-doc "The encoding of source files that do not name one.".
-spec default_encoding() -> utf8.
default_encoding() -> utf8.

-doc "The text that names an encoding in a source file's first lines.".
-spec encoding_to_string(latin1 | utf8) -> string().
encoding_to_string(latin1) -> "coding: latin-1";
encoding_to_string(utf8) -> "coding: utf-8".

-doc "The text of a complaint.".
-spec format_error(term()) -> unicode:chardata().
format_error(Message) -> erl_parse:format_error(Message).
