%% The variable for the stack trace is new, and not for guards.
-module(stacktrace_must_be_new).
-export([main/0]).

main() -> ok.

a(S) -> try b() catch _:_:S -> S end.

b() -> try a(1) catch _:_:S when S =/= [] -> S end.

c() -> try a(1) catch _:R:R -> R end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
