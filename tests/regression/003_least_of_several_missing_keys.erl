%% Of several constant keys that a map lacks, badkey names the least; computed keys are updated one after another.
-module('003_least_of_several_missing_keys').
-export([main/0, id/1]).

main() ->
    M = id(#{a => 1}),
    V = id(zz),
    [io:format("~p~n", [try F() catch error:R -> R end]) || F <-
        [fun() -> M#{'x y' := 1, 4 := 2} end,
         fun() -> M#{"d" := 1, "c" := 2, "b" := 3} end,
         fun() -> M#{"s" := 1, {t} := 2, 1.5 := 3, 2 := 4} end,
         fun() -> M#{a := 1, <<"c">> := 2, <<"b">> := 3} end,
         fun() -> M#{V := 1, 4 := 2} end,
         fun() -> M#{9 := 1, V := 1, 4 := 2} end,
         fun() -> M#{a := 2, V => 1, b := 3} end]].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {badkey,4}
% expect: {badkey,"b"}
% expect: {badkey,2}
% expect: {badkey,<<"b">>}
% expect: {badkey,zz}
% expect: {badkey,9}
% expect: {badkey,b}
