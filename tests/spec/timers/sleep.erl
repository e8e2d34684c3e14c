%% Sleeping takes at least the time asked for, and not much more.
-module(sleep).
-export([main/0]).

main() ->
    [io:format("~p~n", [slept(Ms)]) || Ms <- [0, 1, 30, 100]].

slept(Ms) ->
    Start = erlang:monotonic_time(millisecond),
    ok = timer:sleep(Ms),
    Elapsed = erlang:monotonic_time(millisecond) - Start,
    {Ms, Elapsed >= Ms, Elapsed < Ms + 200}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {0,true,true}
% expect: {1,true,true}
% expect: {30,true,true}
% expect: {100,true,true}
