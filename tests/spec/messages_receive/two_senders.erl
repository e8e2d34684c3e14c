%% Each sender's messages stay in order whatever the others do.
-module(two_senders).
-export([main/0]).

main() ->
    Parent = self(),
    [spawn(fun() -> [Parent ! {Who, N} || N <- lists:seq(1, 500)] end) || Who <- [a, b, c]],
    All = [receive M -> M end || _ <- lists:seq(1, 1500)],
    io:format("~p~n", [[[N || {W, N} <- All, W =:= Who] =:= lists:seq(1, 500) || Who <- [a, b, c]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,true]
