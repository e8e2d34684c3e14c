%% The message for a value that is no character.
-module(uncaught_utf).
-export([main/0, id/1, build/1]).

main() ->
    build(id(16#d800)).

build(C) ->
    X = <<"text: ", C/utf8>>,
    {ok, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: construction of binary failed
% expect stderr:   in function  uncaught_utf:build/1 (uncaught_utf.erl, line 9)
% expect stderr:      *** segment 2 of type 'utf8': expected a non-negative integer encodable as utf8 but got: 55296
% expect exit: 127
