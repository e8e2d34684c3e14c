%% The message of an uncaught construction names segment, type and value.
-module(uncaught_type).
-export([main/0, id/1, build/2]).

main() ->
    build(id(1), id(not_a_number)).

build(A, B) ->
    X = <<A, B:16>>,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_type:build/2 (uncaught_type.erl, line 9)
% expect stderr:      *** segment 2 of type 'integer': expected an integer but got: not_a_number
% expect exit: 127
