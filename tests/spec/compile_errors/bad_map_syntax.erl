%% `:=` builds no map, `=>` matches none.
-module(bad_map_syntax).
-export([main/0]).

main() ->
    X = #{a := 1},
    #{b => 1} = X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 6
% expect error line 7
