%% An update by constant keys takes those together that stand side by side: first those that may be new, then those that
%% must be there, in the order of terms; a computed key is a step of its own.
-module('003_keys_of_both_kinds').
-export([main/1, id/1]).

main(_) ->
    M = id(#{a => 1}),
    K = id(k),
    [io:format("~kp~n", [try F() catch error:R -> R end]) || F <-
        [fun() -> M#{'x y' := 1, undefined => 2, true := 3} end,
         fun() -> M#{1 := 1, b => 2, 0 := 3, 1.0 := 4} end,
         fun() -> M#{z := 1, K => 2, y := 3} end,
         fun() -> M#{K := 1, b => 2, a := 3} end,
         fun() -> M#{K => 1, K := 2, b => 3, a := 4} end,
         fun() -> (id(no_map))#{c := 1, b => 2} end,
         fun() -> M#{b => said(1), a := said(2), c => said(3), K => said(4)} end]].

said(X) -> io:format("~p ", [X]), X.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {badkey,true}
% expect: {badkey,0}
% expect: {badkey,z}
% expect: {badkey,k}
% expect: #{a => 4,b => 3,k => 2}
% expect: {badmap,no_map}
% expect: 1 2 3 4 #{a => 2,b => 1,c => 3,k => 4}
