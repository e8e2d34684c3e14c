%% -doc takes a text, a map, hidden or false.
-module(doc_tags).
-export([main/0]).

main() -> ok.

-doc hidden.
a() -> ok.

-doc #{since => "1.0"}.
b() -> ok.

-doc 1.
c() -> ok.

-doc nope.
d() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 13
% expect error line 16
