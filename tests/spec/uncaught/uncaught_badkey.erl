%% An uncaught update of a missing key tells key and place.
-module(uncaught_badkey).
-export([main/0, id/1]).
main() ->
    M = id(#{a => 1}),
    N = M#{b := 2},
    io:format("~p~n", [N]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: bad key: b
% expect stderr:   in function  uncaught_badkey:main/0 (uncaught_badkey.erl, line 6)
% expect exit: 127
