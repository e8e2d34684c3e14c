%% A default may use records that are defined before.
-module(defaults_use_known_records).
-export([main/0]).

main() -> ok.

-record(a, {x = 1}).
-record(b, {x = #a{}}).
-record(c, {x = #d{}}).
-record(d, {x = 1}).

a() -> {#b{}, #c{}, #d{}}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
