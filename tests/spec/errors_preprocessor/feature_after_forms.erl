%% -feature stands before all other forms but -module.
-module(feature_after_forms).

-export([a/0]).

-feature(maybe_expr, disable).

a() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
