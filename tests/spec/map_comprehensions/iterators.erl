%% A map iterator is a source as well, in the order it was made for.
-module(iterators).
-export([main/0, id/1]).

main() ->
    M = id(#{b => 1, a => 2, c => 3}),
    I = maps:iterator(M, ordered),
    io:format("~p~n", [[{K, V} || K := V <- I]]),
    R = maps:iterator(M, reversed),
    io:format("~p~n", [<< <<V>> || _ := V <- R >>]),
    {a, 2, Next} = maps:next(I),
    io:format("~p~n", [[K || K := _ <- Next]]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,2},{b,1},{c,3}]
% expect: <<3,1,2>>
% expect: [b,c]
