%% Maps of many keys are built and taken apart.
% stress-skip: many keys
-module(large).
-export([main/0, id/1]).

main() ->
    M = #{X => X * 2 || X <- lists:seq(1, id(5000))},
    io:format("~p~n", [{map_size(M), lists:sum([V - K || K := V <- M]), map_size(#{V rem 100 => K || K := V <- M})}]),
    io:format("~p~n", [lists:sort([K || K := V <- M, V rem 1000 =:= 0])]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {5000,12502500,50}
% expect: [500,1000,1500,2000,2500,3000,3500,4000,4500,5000]
