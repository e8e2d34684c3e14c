%% gb_sets:union/1,2 adds a few elements to a large set one by one, and merges what is about as large.
-module('027_shape_of_unions').
-export([main/1]).

main(_) ->
    [io:format("~p ~p: ~w ~w~n", [Few, Many, union(Few, Many), union(Many, Few)])
     || Few <- [0, 1, 2, 3, 7], Many <- [1, 5, 9, 10, 12, 20, 40]],
    io:format("~w~n", [gb_sets:union([gb_sets:from_list(lists:seq(I, 40, I)) || I <- [3, 7, 2, 11]])]).

%% Only a fingerprint of the tree: it is long.
union(A, B) ->
    erlang:phash2(gb_sets:union(gb_sets:from_list(lists:seq(1, A * 3, 3)), gb_sets:from_list(lists:seq(2, B * 2, 2)))).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0 1: 132624391 46038095
% expect: 0 5: 92274896 59088634
% expect: 0 9: 65157558 130461760
% expect: 0 10: 112880436 77138162
% expect: 0 12: 61723334 80905853
% expect: 0 20: 113463881 33066484
% expect: 0 40: 77392266 83408002
% expect: 1 1: 52158730 52158730
% expect: 1 5: 97433362 83366317
% expect: 1 9: 38689454 103497566
% expect: 1 10: 91748095 21947897
% expect: 1 12: 24058102 84426845
% expect: 1 20: 23871591 6918676
% expect: 1 40: 103037998 53957433
% expect: 2 1: 127947261 127947261
% expect: 2 5: 97433362 83366317
% expect: 2 9: 38689454 103497566
% expect: 2 10: 91748095 21947897
% expect: 2 12: 24058102 84426845
% expect: 2 20: 23871591 6918676
% expect: 2 40: 103037998 53957433
% expect: 3 1: 124459433 22753980
% expect: 3 5: 15659590 54886879
% expect: 3 9: 37826934 56364263
% expect: 3 10: 125186685 31376376
% expect: 3 12: 117329232 133439926
% expect: 3 20: 57325771 106010450
% expect: 3 40: 121024884 24465943
% expect: 7 1: 41994542 23654716
% expect: 7 5: 126474456 59928851
% expect: 7 9: 49525978 123701285
% expect: 7 10: 107154711 96785582
% expect: 7 12: 111130481 4403998
% expect: 7 20: 25554782 26581869
% expect: 7 40: 126256886 68229921
% expect: {30,{21,{9,{4,{2,nil,{3,nil,nil}},{7,{6,nil,nil},{8,nil,nil}}},{15,{12,{10,nil,{11,nil,nil}},{14,nil,nil}},{18,{16,nil,nil},{20,nil,nil}}}},{32,{26,{22,nil,{24,nil,nil}},{28,{27,nil,nil},{30,nil,nil}}},{36,{34,{33,nil,nil},{35,nil,nil}},{39,{38,nil,nil},{40,nil,nil}}}}}}
