%% Keys of a set are compared by =:=, those of an ordered set by ==.
-module(numbers_as_keys).
-export([main/0]).

main() ->
    S = ets:new(s, [set]),
    O = ets:new(o, [ordered_set]),
    [show({ets:insert(T, [{1, int}, {1.0, float}]), lists:sort(ets:tab2list(T))}) || T <- [S, O]],
    [show({ets:lookup(T, 1), ets:lookup(T, 1.0), ets:member(T, 1)}) || T <- [S, O]],
    [ets:insert(T, [{0.0, plus}, {-0.0, minus}]) || T <- [S, O]],
    [show([ets:lookup(T, 0.0), ets:lookup(T, -0.0), ets:lookup(T, 0)]) || T <- [S, O]],
    Big = 1 bsl 60,
    [ets:insert(T, [{Big, int}, {float(Big), float}]) || T <- [S, O]],
    [show({ets:lookup(T, Big), ets:lookup(T, float(Big))}) || T <- [S, O]],
    show({ets:info(S, size), ets:info(O, size)}),
    [ets:delete(T, 1.0) || T <- [S, O]],
    [show(ets:lookup(T, 1)) || T <- [S, O]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {true,[{1.0,float},{1,int}]}
% expect: {true,[{1.0,float}]}
% expect: {[{1,int}],[{1.0,float}],true}
% expect: {[{1.0,float}],[{1.0,float}],true}
% expect: [[{0.0,plus}],[{-0.0,minus}],[]]
% expect: [[{-0.0,minus}],[{-0.0,minus}],[{-0.0,minus}]]
% expect: {[{1152921504606846976,int}],[{1.152921504606847e18,float}]}
% expect: {[{1.152921504606847e18,float}],[{1.152921504606847e18,float}]}
% expect: {6,3}
% expect: [{1,int}]
% expect: []
