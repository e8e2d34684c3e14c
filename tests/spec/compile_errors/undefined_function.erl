%% Calls and exports of functions that are not defined.
-module(undefined_function).
-export([main/0, missing/1]).

main() ->
    helper(1),
    F = fun other/2,
    F(1, 2),
    main(3).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 6
% expect error line 7
% expect error line 9
