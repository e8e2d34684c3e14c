%% An exception from an after part ends the program like any other; the one it replaced is not mentioned.
-module(uncaught_in_after).
-export([main/0, id/1]).

main() ->
    io:format("start~n"),
    try
        throw(lost)
    after
        cleanup(id(closed))
    end.

cleanup(State) ->
    open = State,
    ok.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: start
% expect stderr: exception error: no match of right hand side value closed
% expect stderr:   in function  uncaught_in_after:cleanup/1 (uncaught_in_after.erl, line 14)
% expect stderr:   in call from uncaught_in_after:main/0 (uncaught_in_after.erl, line 10)
% expect exit: 127
