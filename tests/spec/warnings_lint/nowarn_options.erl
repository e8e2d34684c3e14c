%% Options turn kinds of warnings off.
-module(nowarn_options).
-compile([export_all, nowarn_export_all]).

-compile([nowarn_unused_vars, nowarn_shadow_vars, nowarn_unused_record]).
-compile([nowarn_unused_type, nowarn_obsolete_guard, nowarn_ignored, nowarn_failed]).
-record(unused, {a}).
-type unused() :: integer().

a(X) -> fun(X) -> 1 end.

b(X) when list(X) -> ok.

c(X) -> {X}, 1 / 0.

d(X) -> Y = X, _ = 2.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
