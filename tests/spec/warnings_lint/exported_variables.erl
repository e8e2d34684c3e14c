%% With warn_export_vars a variable that leaves a case draws a warning where it is used.
-module(exported_variables).
-compile([export_all, nowarn_export_all]).

-compile(warn_export_vars).

a(X) ->
    case X of
        1 -> Y = one;
        _ -> Y = other
    end,
    Y.

b(X) ->
    if
        X -> Z = 1;
        true -> Z = 2
    end,
    Z.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 12
% expect warning line 19
