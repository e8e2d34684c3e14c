%% The message for a failing operator shows the operation.
-module(badarith_operator).
-export([main/0, id/1]).

main() ->
    X = id(two),
    Y = X + 1,
    {ok, Y}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: an error occurred when evaluating an arithmetic expression
% expect stderr:   in operator  +/2
% expect stderr:      called as two + 1
% expect stderr:   in call from badarith_operator:main/0 (badarith_operator.erl, line 7)
% expect exit: 127
