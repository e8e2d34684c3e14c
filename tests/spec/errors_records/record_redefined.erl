%% A second definition of a record is refused, an equal one, too.
-module(record_redefined).
-export([main/0]).

main() -> ok.

-record(r, {a}).
-record(r, {a}).
-record(s, {a, b}).
-record(t, {a}).
-record(s, {a}).

a() -> {#r{}, #s{}, #t{}}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 11
