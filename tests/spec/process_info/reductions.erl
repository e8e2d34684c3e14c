%% reductions grow with work, and more with more.
-module(reductions).
-export([main/0]).

main() ->
    {reductions, R1} = process_info(self(), reductions),
    work(10000),
    {reductions, R2} = process_info(self(), reductions),
    work(100000),
    {reductions, R3} = process_info(self(), reductions),
    io:format("~p~n", [[R2 - R1 >= 10000, R3 - R2 >= 100000, R3 - R2 < 200000]]).

work(0) -> ok;
work(N) -> work(N - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true]
