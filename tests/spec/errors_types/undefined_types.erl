%% A type is built in, defined in the module, or named with its module.
-module(undefined_types).
-export([main/0]).

main() -> ok.

-type a() :: no_such_type().
-spec b(nope()) -> ok.
-record(r, {a :: missing()}).
-type c() :: lists:no_such_type().
-type d() :: integer(1).
-export_type([a/0, c/0, d/0, e/0]).

b(_) -> #r{}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 11
% expect error line 12
