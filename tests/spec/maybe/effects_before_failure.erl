%% What stands before the failing ?= has happened, what stands behind it has not.
-module(effects_before_failure).
-export([main/0]).

main() ->
    R = maybe
        a ?= say(a),
        say(plain),
        b ?= say(c),
        say(not_reached)
    else
        c -> say(in_else)
    end,
    io:format("~n~p~n", [R]).

say(X) ->
    io:format("~p ", [X]),
    X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: a plain c in_else 
% expect: in_else
