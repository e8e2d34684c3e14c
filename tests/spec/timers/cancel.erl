%% cancel_timer gives the milliseconds left, false when the timer is gone.
-module(cancel).
-export([main/0]).

main() ->
    Ref = erlang:send_after(10_000, self(), never),
    Left = erlang:read_timer(Ref),
    io:format("~p~n", [is_integer(Left) andalso Left =< 10_000 andalso Left > 9_000]),
    Left2 = erlang:cancel_timer(Ref),
    io:format("~p~n", [is_integer(Left2) andalso Left2 > 9_000]),
    io:format("~p~n", [[erlang:cancel_timer(Ref), erlang:read_timer(Ref), erlang:cancel_timer(make_ref())]]),
    Done = erlang:send_after(1, self(), done),
    receive done -> ok end,
    io:format("~p~n", [erlang:cancel_timer(Done)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: [false,false,false]
% expect: false
