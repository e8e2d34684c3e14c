%% The message for a BIF names the bad argument.
-module(badarg_in_bif).
-export([main/0, id/1]).

main() ->
    N = list_to_integer(id("abc")),
    N + 1.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: bad argument
% expect stderr:   in function  list_to_integer/1
% expect stderr:      called as list_to_integer("abc")
% expect stderr:      *** argument 1: not a textual representation of an integer
% expect stderr:   in call from badarg_in_bif:main/0 (badarg_in_bif.erl, line 6)
% expect exit: 127
