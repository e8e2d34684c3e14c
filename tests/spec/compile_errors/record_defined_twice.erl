%% A record, and a field in a record, may be defined once.
-module(record_defined_twice).
-export([main/0]).

-record(r, {a}).
-record(r, {b}).
-record(s, {a, b, a}).

main() -> {#r{}, #s{}}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
% expect error line 7
