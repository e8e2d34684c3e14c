%% The message for a bitstring that is no multiple of the segment's unit.
-module(uncaught_unit).
-export([main/0, id/1, build/1]).

main() ->
    build(id(<<1:9>>)).

build(B) ->
    X = <<B/binary>>,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_unit:build/1 (uncaught_unit.erl, line 9)
% expect stderr:      *** segment 1 of type 'binary': the size of the value <<0,1:1>> is not a multiple of the unit for the segment
% expect exit: 127
