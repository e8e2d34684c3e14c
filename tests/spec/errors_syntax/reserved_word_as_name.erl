%% A reserved word is no name of a function, record or field.
-module(reserved_word_as_name).
-export([main/0]).

main() -> ok.

div(X) -> X.

-record(case, {a}).

f() -> fun.

g() -> #{if => 1}.

h(X) -> X:receive().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
