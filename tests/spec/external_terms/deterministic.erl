%% `deterministic` writes the pairs of a map in the order of its keys, integers before floats, whatever made the map.
-module(deterministic).
-export([main/0]).

main() ->
    Keys = [-1, 7, 1 bsl 70, -(1 bsl 70), 1.0, 0.5, -3.5, a, b, zebra, {}, {1}, [], "a", <<"a">>, <<1:3>>, 1, 2],
    show(Keys),
    show(Keys ++ lists:seq(10, 60)),
    show([[N] || N <- lists:seq(1, 40)] ++ [N + 0.5 || N <- lists:seq(1, 40)]),
    show([list_to_atom([C]) || C <- "qwertyuiopasdfghjklzxcvbnm"] ++ [{C} || C <- lists:seq(1, 20)]),
    Nested = #{b => #{y => 1, x => 2}, a => [#{d => 1, c => 2}]},
    io:format("~w~n", [term_to_binary(Nested, [deterministic])]).

show(Keys) ->
    Pairs = [{K, x} || K <- Keys],
    One = term_to_binary(maps:from_list(Pairs), [deterministic]),
    Other = term_to_binary(maps:from_list(lists:reverse(Pairs)), [deterministic]),
    io:format("~w ~w ~w~n", [byte_size(One), erlang:phash2(One), One =:= Other]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 159 18184383 true
% expect: 414 7730961 true
% expect: 766 35278845 true
% expect: 302 117285497 true
% expect: <<131,116,0,0,0,2,119,1,97,108,0,0,0,1,116,0,0,0,2,119,1,99,97,2,119,1,100,97,1,106,119,1,98,116,0,0,0,2,119,1,120,97,2,119,1,121,97,1>>
