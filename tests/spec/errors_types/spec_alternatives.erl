%% The alternatives of a spec have as many parameters.
-module(spec_alternatives).
-export([main/0]).

main() -> ok.

-spec a(integer()) -> ok; (atom(), atom()) -> ok.
-spec b(integer()) -> ok; (atom()) -> error.
-callback c() -> ok; (atom()) -> ok.

a(_) -> ok.

b(_) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
