%% The message for a size that is none.
-module(uncaught_size).
-export([main/0, id/1, build/1]).

main() ->
    build(id(-8)).

build(Size) ->
    X = <<0:8, 7:Size>>,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_size:build/1 (uncaught_size.erl, line 9)
% expect stderr:      *** segment 2 of type 'integer': expected a non-negative integer as size but got: -8
% expect exit: 127
