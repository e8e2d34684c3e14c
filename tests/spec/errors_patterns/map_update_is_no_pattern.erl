%% The update of a map or record is no pattern.
-module(map_update_is_no_pattern).
-export([main/0]).

main() -> ok.

-record(r, {a}).

a(X) -> X#{a := 1} = X.

b(X) -> X#r{a = 1} = X.

c(X) -> X#r.a = X.

d(#r.a) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
% expect error line 13
