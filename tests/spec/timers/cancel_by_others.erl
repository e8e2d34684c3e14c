%% Any process may cancel or read a timer.
-module(cancel_by_others).
-export([main/0]).

main() ->
    Self = self(),
    T = erlang:send_after(60000, self(), m),
    spawn(fun() -> Self ! {left, is_integer(erlang:read_timer(T)), is_integer(erlang:cancel_timer(T)), erlang:cancel_timer(T)} end),
    receive {left, A, B, C} -> io:format("~p ~p ~p~n", [A, B, C]) end,
    io:format("~p~n", [receive m -> m after 10 -> none end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true false
% expect: none
