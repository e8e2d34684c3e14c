%% A record is known behind its definition only.
-module(record_defined_too_late).
-export([main/0]).

main() -> ok.

a() -> #late{}.

-record(late, {a}).

b() -> #late{}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
