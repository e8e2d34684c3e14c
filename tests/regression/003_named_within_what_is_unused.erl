%% What is named within a term that nobody wants is there all the same.
-module('003_named_within_what_is_unused').
-export([main/0]).

in_a_tuple(A) -> _ = {X = {A}, 1}, X.

in_a_list(A) -> _ = [1, X = [A]], X.

behind_a_name(A) -> Y = {X = [A], 2}, _ = Y, X.

in_a_try(A) ->
    _ = {X = {A, try A catch _:_ -> 1 end}},
    X.

main() -> io:format("~p~n", [{in_a_tuple(1), in_a_list(2), behind_a_name(3), in_a_try(4)}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {{1},[2],[3],{4,4}}
