%% The message for badmatch shows the value.
-module(badmatch_in_main).
-export([main/0, id/1]).

main() ->
    {ok, Value} = id({error, enoent}),
    Value.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no match of right hand side value {error,enoent}
% expect stderr:   in function  badmatch_in_main:main/0 (badmatch_in_main.erl, line 6)
% expect exit: 127
