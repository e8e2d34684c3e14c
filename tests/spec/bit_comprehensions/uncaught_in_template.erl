%% The trace of a failing template names the functions of the generators.
-module(uncaught_in_template).
-export([main/0, id/1, build/2]).

main() ->
    build(id(<<1, 2>>), id([1, b])).

build(B, L) ->
    Bits = << <<X, Y:4>> || <<X>> <= B, Y <- L >>,
    {ok, Bits}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_in_template:'-build/2-lbc$^1/2-1-'/3 (uncaught_in_template.erl, line 9)
% expect stderr:      *** segment 3 of type 'integer': expected an integer but got: b
% expect stderr:   in call from uncaught_in_template:'-build/2-lbc$^0/2-0-'/3 (uncaught_in_template.erl, line 9)
% expect stderr:   in call from uncaught_in_template:build/2 (uncaught_in_template.erl, line 9)
% expect exit: 127
