%% A character literal is its code, whatever way it is written.
-module(characters_by_code).
-export([main/0]).

main() ->
    io:format("~w~n", [[$a, $\n, $\x41, $\x{3b1}, $\101, $\^A, $\s, $\e, $\d]]),
    io:format("~w~n", [$a =:= 97]),
    io:format("~p~n", [fails(fun() -> list_to_atom(id([$\x{110} | b])) end)]).

fails(F) ->
    try F() catch error:R -> {error, R} end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [97,10,65,945,65,1,32,27,127]
% expect: true
% expect: {error,badarg}
