%% Where there may be no more processes, spawning fails with system_limit, and works again later.
-module(process_limit).
-export([main/0]).

main() ->
    Limit = erlang:system_info(process_limit),
    io:format("~p~n", [is_integer(Limit) andalso Limit >= 1024]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
