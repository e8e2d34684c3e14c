%% Tens of thousands of processes at once, each answering.
% stress-skip: too large for a collection at every safepoint
-module(many).
-export([main/0]).

main() ->
    io:format("~p~n", [spawn_all(self(), 20_000)]).

spawn_all(Parent, Count) ->
    Pids = [spawn(fun() -> receive {double, N} -> Parent ! {self(), 2 * N} end end) || _ <- lists:seq(1, Count)],
    [Pid ! {double, N} || {N, Pid} <- lists:zip(lists:seq(1, Count), Pids)],
    lists:sum([receive {Pid, N} -> N end || Pid <- Pids]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 400020000
