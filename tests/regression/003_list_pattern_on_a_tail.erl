%% A tail that is passed on as a match context, and matched with patterns for lists before: verifier rule V18 refused it.
-module('003_list_pattern_on_a_tail').
-export([main/1]).

main(_) ->
    [io:format("~p~n", [try read(B, none) catch error:R -> R end]) || B <- [<<255, 1>>, <<1, 1>>, <<0:1, 1:9>>]].

read(<<1:1, _:7, T/bits>>, _) ->
    read(T, case T of [_, _, _] -> three; [false, _] -> two end);
read(T, X) ->
    {T, X}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {case_clause,<<1>>}
% expect: {<<1,1>>,none}
% expect: {<<0,1:2>>,none}
