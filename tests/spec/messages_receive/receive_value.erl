%% receive has the value of the clause taken, and binds what all clauses bind.
-module(receive_value).
-export([main/0]).

main() ->
    self() ! {pair, 1, 2},
    Sum = receive {pair, A, B} -> A + B end,
    io:format("~p ~p ~p~n", [Sum, A, B]),
    self() ! y,
    receive x -> Which = 1; y -> Which = 2 after 0 -> Which = 3 end,
    io:format("~p~n", [Which]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3 1 2
% expect: 2
