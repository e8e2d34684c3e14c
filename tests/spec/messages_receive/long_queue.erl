%% A long queue of other messages does not lose or reorder any.
% stress-skip: too large for a collection at every safepoint
-module(long_queue).
-export([main/0]).

main() ->
    [self() ! {skip, N} || N <- lists:seq(1, 20_000)],
    self() ! wanted,
    receive wanted -> io:format("found~n") end,
    Skipped = [receive {skip, N} -> N end || _ <- lists:seq(1, 20_000)],
    io:format("~p~n", [Skipped =:= lists:seq(1, 20_000)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: found
% expect: true
