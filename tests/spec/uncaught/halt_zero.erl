%% halt/0 is status 0, also from another process.
-module(halt_zero).
-export([main/0]).

main() ->
    io:format("printed~n"),
    spawn(fun() -> halt() end),
    timer:sleep(infinity).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: printed
