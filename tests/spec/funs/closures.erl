%% A fun keeps the values of the variables it uses.
-module(closures).
-export([main/0]).

main() ->
    Add = fun(N) -> fun(X) -> X + N end end,
    Add3 = Add(3),
    io:format("~p~n", [[Add3(4), (Add(10))(1)]]),
    Counters = [fun() -> I * I end || I <- [1, 2, 3]],
    io:format("~p~n", [[F() || F <- Counters]]),
    Text = "captured",
    io:format("~p~n", [(fun() -> {Text, Add3(0)} end)()]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [7,11]
% expect: [1,4,9]
% expect: {"captured",3}
