%% ~p breaks lines at 80 columns, aligned to the opening bracket.
-module(line_breaking).
-export([main/0]).

main() ->
    io:format("~p~n", [lists:seq(1, 40)]),
    io:format("~p~n", [[{key, N, "some text to fill the line", [N, N * N]} || N <- lists:seq(1, 4)]]),
    io:format("~p~n", [{a_rather_long_tuple_tag, "first string argument", "second string argument", [list, 'of', atoms]}]),
    io:format("prefix ~p suffix~n", [lists:duplicate(12, some_atom)]),
    io:format("~p~n", [list_to_tuple(lists:seq(100, 140))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,
% expect:  29,30,31,32,33,34,35,36,37,38,39,40]
% expect: [{key,1,"some text to fill the line",[1,1]},
% expect:  {key,2,"some text to fill the line",[2,4]},
% expect:  {key,3,"some text to fill the line",[3,9]},
% expect:  {key,4,"some text to fill the line",[4,16]}]
% expect: {a_rather_long_tuple_tag,"first string argument","second string argument",
% expect:                          [list,'of',atoms]}
% expect: prefix [some_atom,some_atom,some_atom,some_atom,some_atom,some_atom,some_atom,
% expect:         some_atom,some_atom,some_atom,some_atom,some_atom] suffix
% expect: {100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,
% expect:  119,120,121,122,123,124,125,126,127,128,129,130,131,132,133,134,135,136,137,
% expect:  138,139,140}
