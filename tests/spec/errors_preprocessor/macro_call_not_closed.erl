%% The arguments of a macro end within the form.
-module(macro_call_not_closed).
-export([main/0]).

main() -> ok.

-define(M(X), X).

a() -> ?M(1.

b() -> ?M({1, 2).

c() -> ?M(1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
