%% A macro is known behind its definition only, and until -undef.
-module(macro_before_definition).
-export([main/0]).

main() -> ok.

a() -> ?LATER.

-define(LATER, 1).

b() -> ?LATER.

-undef(LATER).

c() -> ?LATER.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 15
