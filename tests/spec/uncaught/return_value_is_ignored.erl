%% Whatever main returns, the status is 0, and other processes end with it.
-module(return_value_is_ignored).
-export([main/1]).

main(Args) ->
    io:format("~p~n", [Args]),
    spawn(fun() -> timer:sleep(10_000), io:format("too late~n") end),
    {error, ignored}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
