%% What a maybe binds is unsafe in its else clauses and behind it.
-module(unsafe_after_maybe).

-feature(maybe_expr, enable).
-export([a/1]).

a(X) ->
    maybe
        {ok, Y} ?= X,
        Y
    else
        _ -> Y
    end,
    Y.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 12
% expect error line 14
