%% Maps break over lines too.
-module(maps_and_records).
-export([main/0]).

main() ->
    io:format("~p~n", [#{}]),
    io:format("~p~n", [#{1 => one, 2 => "two"}]),
    io:format("~kp~n", [#{list => lists:seq(1, 30), name => "a name that is long enough to break", tuple => {x, y, z}}]),
    io:format("~p~n", [#{1 => #{2 => #{3 => lists:duplicate(25, deep)}}}]),
    io:format("~w~n", [#{1 => "a", 2 => #{3 => b}}]),
    io:format("~kw ~kp~n", [#{b => 1, a => 2}, #{"s" => 1, a => 2, {t} => 3, 1.5 => 4, 2 => 5}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{}
% expect: #{1 => one,2 => "two"}
% expect: #{list =>
% expect:       [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,
% expect:        27,28,29,30],
% expect:   name => "a name that is long enough to break",
% expect:   tuple => {x,y,z}}
% expect: #{1 =>
% expect:       #{2 =>
% expect:             #{3 =>
% expect:                   [deep,deep,deep,deep,deep,deep,deep,deep,deep,deep,deep,
% expect:                    deep,deep,deep,deep,deep,deep,deep,deep,deep,deep,deep,
% expect:                    deep,deep,deep]}}}
% expect: #{1 => [97],2 => #{3 => b}}
% expect: #{a => 2,b => 1} #{2 => 5,1.5 => 4,a => 2,{t} => 3,"s" => 1}
