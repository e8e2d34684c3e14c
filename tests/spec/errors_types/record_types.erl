%% A record in a type is defined, with its fields.
-module(record_types).
-export([main/0]).

main() -> ok.

-record(r, {a :: integer()}).
-type a() :: #r{}.
-type b() :: #s{}.
-type c() :: #r{b :: integer()}.
-type d() :: #r{a :: atom(), a :: atom()}.
-export_type([a/0, b/0, c/0, d/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 10
% expect error line 11
% expect error line 12
