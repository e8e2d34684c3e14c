%% What does not match the pattern's values is skipped by the pattern's size.
-module(skipped_elements).
-export([main/0, id/1]).

main() ->
    io:format("~w~n", [[X || <<1, X>> <= id(<<1, 2, 3, 4, 1, 5, 7>>)]]),
    io:format("~w~n", [[X || <<0:1, X:7>> <= id(<<5, 200, 6>>)]]),
    io:format("~w~n", [<< <<X>> || <<"k", X, "v">> <= id(<<"kAv", "xBv", "kCv", "kD">>) >>]),
    io:format("~w~n", [[X || <<X:8, Y:8>> <= id(<<1, 1, 2, 3, 4, 4>>), X =:= Y]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [2,5]
% expect: [5,6]
% expect: <<65,67>>
% expect: [1,4]
