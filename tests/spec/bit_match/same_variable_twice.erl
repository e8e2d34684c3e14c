%% A variable that occurs twice in a pattern must get the same value, be it in segments or elsewhere.
-module(same_variable_twice).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[twice(B) || B <- [id(<<7, 7>>), <<7, 8>>, <<1, 2, 1:2>>, <<1, 2, 2:2>>]]]),
    io:format("~p~n", [[inside(T) || T <- [id({5, <<5, "r">>}), {6, <<5, "r">>}]]]).

twice(<<X, X>>) -> {same, X};
twice(<<X, S, X:S>>) -> {sized, X, S};
twice(_) -> no.

inside({X, <<X, R/binary>>}) -> {same, R};
inside({_, <<X, _/binary>>}) -> {other, X}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{same,7},no,{sized,1,2},no]
% expect: [{same,<<"r">>},{other,5}]
