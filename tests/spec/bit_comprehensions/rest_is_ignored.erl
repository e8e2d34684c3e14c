%% The generator ends where the pattern finds too few bits, whatever they are.
-module(rest_is_ignored).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~w~n", [B, [X || <<X:12>> <= B]]) || B <- [id(<<>>), <<1>>, <<1, 2>>, <<1, 2, 3>>, <<1, 2, 3, 4:4>>]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<>> []
% expect: <<1>> []
% expect: <<1,2>> [16]
% expect: <<1,2,3>> [16,515]
% expect: <<1,2,3,4:4>> [16,515]
