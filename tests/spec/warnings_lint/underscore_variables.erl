%% A variable whose name starts with _ and that is matched again draws a warning.
-module(underscore_variables).
-compile([export_all, nowarn_export_all]).

a(_X, _X) -> ok.

b(X) ->
    _Y = X,
    _Y = 1,
    ok.

c({_Z, [_Z]}) -> ok.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 9
% expect warning line 12
