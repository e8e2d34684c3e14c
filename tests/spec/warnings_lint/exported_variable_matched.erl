%% A variable that leaves a case and is matched draws a warning by default.
-module(exported_variable_matched).
-compile([export_all, nowarn_export_all]).

a(X) ->
    case X of
        1 -> Y = one;
        _ -> Y = other
    end,
    Y = one,
    Y.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 10
