%% Selecting among many atoms and integers.
-module(many_atoms).
-export([main/0]).

main() ->
    io:format("~p~n", [[day(D) || D <- [mon, tue, wed, thu, fri, sat, sun, holiday]]]),
    io:format("~p~n", [[month(N) || N <- lists:seq(0, 13)]]).

day(mon) -> 1; day(tue) -> 2; day(wed) -> 3; day(thu) -> 4;
day(fri) -> 5; day(sat) -> 6; day(sun) -> 7; day(_) -> none.

month(2) -> 28;
month(4) -> 30; month(6) -> 30; month(9) -> 30; month(11) -> 30;
month(N) when N >= 1, N =< 12 -> 31;
month(_) -> none.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,3,4,5,6,7,none]
% expect: [none,31,28,31,30,31,30,31,31,30,31,30,31,none]
