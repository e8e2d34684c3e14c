%% external_size is the size of what term_to_binary writes in that version; it never compresses.
-module(sizes).
-export([main/0]).

main() ->
    Terms = [1, 300, 1 bsl 40, a, 'é', 1.5, <<1, 2>>, <<1:3>>, "ab", [1 | 2], {1, {2}}, #{a => 1}, fun lists:map/2, self(),
             lists:duplicate(1000, a), binary:copy(<<1>>, 100000)],
    [io:format("~w ~w~n", [erlang:external_size(T), [erlang:external_size(T, [{minor_version, V}]) || V <- [0, 1, 2]]]) || T <- Terms],
    io:format("~w~n", [[erlang:external_size(T, O) || T <- [lists:duplicate(1000, a)], O <- [[], [compressed], [{compressed, 9}]]]]),
    io:format("~w~n", [[T || T <- Terms, erlang:external_size(T) =/= byte_size(term_to_binary(T))]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3 [3,3,3]
% expect: 6 [6,6,6]
% expect: 10 [10,10,10]
% expect: 4 [5,5,4]
% expect: 5 [5,5,5]
% expect: 10 [33,10,10]
% expect: 8 [8,8,8]
% expect: 8 [8,8,8]
% expect: 6 [6,6,6]
% expect: 10 [10,10,10]
% expect: 9 [9,9,9]
% expect: 11 [12,12,11]
% expect: 16 [18,18,16]
% expect: 29 [30,30,29]
% expect: 3007 [4007,4007,3007]
% expect: 100006 [100006,100006,100006]
% expect: [3007,3007,3007]
% expect: []
