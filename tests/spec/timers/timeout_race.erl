%% A message that arrives while waiting ends the wait; the time-out does not come later.
-module(timeout_race).
-export([main/0]).

main() ->
    Parent = self(),
    spawn(fun() -> timer:sleep(20), Parent ! quick end),
    io:format("~p~n", [receive quick -> quick after 5000 -> late end]),
    io:format("~p~n", [receive X -> X after 30 -> silence end]),
    spawn(fun() -> timer:sleep(10), Parent ! other end),
    io:format("~p~n", [receive wanted -> wanted after 50 -> timeout end]),
    io:format("~p~n", [receive other -> other after 0 -> gone end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: quick
% expect: silence
% expect: timeout
% expect: other
