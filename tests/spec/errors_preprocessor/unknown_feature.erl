%% -feature names a feature that exists, and enable or disable.
-module(unknown_feature).

-feature(no_such_feature, enable).
-feature(maybe_expr, perhaps).
-feature(maybe_expr).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 4
% expect error line 5
% expect error line 6
