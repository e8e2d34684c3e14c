%% The message for an integer too large to be a float.
-module(uncaught_float).
-export([main/0, id/1, build/1]).

main() ->
    build(id(1 bsl 1024)).

build(N) ->
    X = <<N/float>>,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_float:build/1 (uncaught_float.erl, line 9)
% expect stderr:      *** segment 1 of type 'float': the value 179769313486...624224137216 is outside the range expressible as a float
% expect exit: 127
