%% `!` has the message as its value, evaluates left to right, groups to the right.
-module(send).
-export([main/0]).

main() ->
    io:format("~p~n", [self() ! hello]),
    self() ! self() ! twice,
    io:format("~p~n", [[receive M -> M end || _ <- [1, 2, 3]]]),
    (begin io:format("left "), self() end) ! (begin io:format("right~n"), ok end),
    io:format("~p~n", [erlang:send(self(), x)]),
    io:format("~p~n", [erlang:send(self(), x, [noconnect])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: hello
% expect: [hello,twice,twice]
% expect: left right
% expect: x
% expect: ok
