%% The message for a binary that is shorter than asked for.
-module(uncaught_short).
-export([main/0, id/1, build/2]).

main() ->
    build(id(<<"abc">>), id(4)).

build(B, Size) ->
    X = <<B:Size/binary, 0>>,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_short:build/2 (uncaught_short.erl, line 9)
% expect stderr:      *** segment 1 of type 'binary': the value <<"abc">> is shorter than the size of the segment
% expect exit: 127
