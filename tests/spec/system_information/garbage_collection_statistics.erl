%% statistics(garbage_collection) counts collections and what they freed.
-module(garbage_collection_statistics).
-export([main/0]).

main() ->
    {N0, W0, 0} = statistics(garbage_collection),
    [garbage_collect() || _ <- lists:seq(1, 5)],
    churn(200000, []),
    garbage_collect(),
    {N1, W1, 0} = statistics(garbage_collection),
    io:format("~p ~p~n", [N1 - N0 >= 6, W1 > W0]).

churn(0, _) -> ok;
churn(N, _) -> churn(N - 1, [N, N, N]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
