%% A throw that leaves main.
-module(throw_in_main).
-export([main/0, id/1]).

main() ->
    helper(id({ball, [1, 2]})),
    ok.

helper(X) ->
    [throw(X) || is_tuple(X)],
    {no_tuple, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception throw: {ball,[1,2]}
% expect stderr:   in function  throw_in_main:helper/1 (throw_in_main.erl, line 10)
% expect stderr:   in call from throw_in_main:main/0 (throw_in_main.erl, line 6)
% expect exit: 127
