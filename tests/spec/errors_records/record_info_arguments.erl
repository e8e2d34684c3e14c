%% record_info takes fields or size, and a record, both written out.
-module(record_info_arguments).
-export([main/0]).

main() -> ok.

-record(r, {a}).

a(X) -> record_info(X, r).

b(X) -> record_info(size, X).

c() -> record_info(other, r).

d() -> fun record_info/2.

e() -> record_info(fields, r).

f() -> record_info(fields).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 19
