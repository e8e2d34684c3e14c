%% `??X` spells numbers as `~w` writes their values, not as the source does.
-module('003_floats_spelled').
-export([main/1]).

-define(SPELLED(X), ??X).

main(_) ->
    [io:format("~s~n", [Text]) ||
        Text <- [?SPELLED(1.25e10), ?SPELLED(1.0e22), ?SPELLED(100000.0), ?SPELLED(123456.789e3), ?SPELLED(1.0e-7),
                 ?SPELLED(0.001), ?SPELLED(5.0e-324), ?SPELLED(9007199254740992.0), ?SPELLED(9007199254740991.0),
                 ?SPELLED(-0.0), ?SPELLED(1.0e300), ?SPELLED([16#ff, 2#101, $a, 1_000, 1.5e+0_1])]],
    ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1.25e10
% expect: 1.0e22
% expect: 1.0e5
% expect: 123456789.0
% expect: 1.0e-7
% expect: 0.001
% expect: 5.0e-324
% expect: 9.007199254740992e15
% expect: 9007199254740991.0
% expect: - 0.0
% expect: 1.0e300
% expect: [ 255 , 5 , $a , 1000 , 15.0 ]
