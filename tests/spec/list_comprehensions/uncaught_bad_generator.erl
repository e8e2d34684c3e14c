%% The message of an uncaught bad_generator.
-module(uncaught_bad_generator).
-export([main/0, id/1]).

main() ->
    L = [X * 2 || X <- id(not_a_list)],
    {ok, L}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: bad generator not_a_list
% expect stderr:   in function  uncaught_bad_generator:'-main/0-lc$^0/1-0-'/1 (uncaught_bad_generator.erl, line 6)
% expect stderr:   in call from uncaught_bad_generator:main/0 (uncaught_bad_generator.erl, line 6)
% expect exit: 127
