%% The stack trace is matched by a variable only.
-module(stacktrace_is_a_variable).
-export([main/0]).

main() -> ok.

a(F) -> try F() catch _:_:[] -> ok end.

b(F) -> try F() catch _:_:{_} -> ok end.

c(F) -> try F() catch _:_:_ -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
