%% The body of a try may be several expressions; what follows a failing one is not evaluated, and the last gives the value.
-module(body_sequence).
-export([main/0]).

main() ->
    V = try t(1), t(2), t(3) of 3 -> t(4), t(5) catch _:_ -> t(6) after t(7), t(8) end,
    io:format("= ~p~n", [V]),
    W = try t(1), throw(t(2)), t(3) of _ -> t(4) catch X -> t(X * 10), t(6) after t(7) end,
    io:format("= ~p~n", [W]),
    Z = try t(1), t(2) catch _:_ -> t(3) end,
    io:format("= ~p~n", [Z]).

t(N) -> io:format("~p ", [N]), N.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1 2 3 4 5 7 8 = 5
% expect: 1 2 20 6 7 = 6
% expect: 1 2 = 2
