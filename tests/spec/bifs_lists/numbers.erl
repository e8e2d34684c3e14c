%% Sums, extremes, sequences.
-module(numbers).
-export([main/0]).

main() ->
    io:format("~w~n", [[lists:sum([1, 2.5, 3]), lists:sum([]), lists:max([3, 9, 1]), lists:min([3, a, 1.5])]]),
    io:format("~w~n", [[lists:seq(1, 5), lists:seq(1, 0), lists:seq(1, 10, 3), lists:seq(5, 1, -2), lists:seq(3, 3)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [6.5,0,9,1.5]
% expect: [[1,2,3,4,5],[],[1,4,7,10],[5,3,1],[3]]
