%% The message for a fun called with the wrong number of arguments.
-module(badarity_in_main).
-export([main/0, id/1]).

main() ->
    F = id(fun(X) -> X end),
    R = F(1, 2),
    {ok, R}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: badarity_in_main:'-main/0-fun-0-'/1 called with two arguments
% expect stderr:   in function  badarity_in_main:main/0 (badarity_in_main.erl, line 7)
% expect stderr:   in call from badarity_in_main:main/0 (badarity_in_main.erl, line 7)
% expect exit: 127
