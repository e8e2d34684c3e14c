%% A variable bound in some clauses only is not safe behind them.
-module(unsafe_after_case).
-export([main/0]).

main() -> ok.

a(X) ->
    case X of
        1 -> A = one;
        _ -> ok
    end,
    A.

b(X) ->
    if
        X -> B = 1;
        true -> C = 2
    end,
    {B, C}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 12
% expect error line 19
