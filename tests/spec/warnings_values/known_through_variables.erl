%% Constants are known through the variables that hold them.
-module(known_through_variables).
-compile([export_all, nowarn_export_all]).

a() ->
    X = {1, b},
    {Y, Z} = X,
    Y + Z.

b() ->
    [H | _] = [x, y],
    H * 2.

c(X) ->
    Y = if X -> 1; true -> 1 end,
    Y + x.

d(X) ->
    case X of
        a -> X + 1;
        _ -> X
    end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 8
% expect warning line 12
