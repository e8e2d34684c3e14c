%% With warn_missing_spec_all each function without spec draws a warning.
-module(missing_specs).
-compile([export_all, nowarn_export_all]).

-compile([warn_missing_spec_all, warn_untyped_record]).
-record(r, {a, b :: integer()}).

-spec a() -> tuple().
a() -> #r{}.

b() -> ok.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 6
% expect warning line 11
% expect warning line 13
