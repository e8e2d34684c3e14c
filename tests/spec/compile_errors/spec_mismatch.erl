%% Specs for functions that do not exist, or with another arity.
-module(spec_mismatch).
-export([main/0]).

-spec nowhere(integer()) -> ok.
-spec main() -> unknown_type().

main() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 5
% expect error line 6
