%% The message of an uncaught else_clause.
-module(uncaught_else_clause).
-export([main/0, id/1, check/1]).

main() ->
    check(id({unexpected, 1})).

check(V) ->
    X = maybe
        ok ?= V
    else
        error -> 1
    end,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no else clause matching {unexpected,1}
% expect stderr:   in function  uncaught_else_clause:check/1 (uncaught_else_clause.erl, line 9)
% expect exit: 127
