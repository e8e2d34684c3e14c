%% Messages sent and dictionary entries made before an exception stay; a received message is gone.
-module(state_survives_exceptions).
-export([main/0]).

main() ->
    put(k, before),
    self() ! one,
    try
        put(k, during),
        receive one -> self() ! two end,
        throw(out)
    catch
        out -> io:format("~p ~p~n", [get(k), process_info(self(), message_queue_len)])
    end,
    receive M -> io:format("~p~n", [M]) after 0 -> io:format("nothing~n") end,
    io:format("~p~n", [try receive never -> ok after 0 -> throw(timeout) end catch T -> T end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: during {message_queue_len,1}
% expect: two
% expect: timeout
