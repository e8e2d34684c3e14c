%% send_after sends a message later, to a pid or a name.
-module(send_after).
-export([main/0]).

main() ->
    erlang:send_after(60, self(), third),
    erlang:send_after(1, self(), first),
    register(me, self()),
    erlang:send_after(30, me, second),
    io:format("~p~n", [[receive M -> M end || _ <- [1, 2, 3]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [first,second,third]
