%% ~P and ~W stop at a depth.
-module(depth).
-export([main/0]).

main() ->
    T = {a, [b, [c, [d, [e]]]], {f, {g, {h}}}},
    [io:format("~P | ~W~n", [T, D, T, D]) || D <- [1, 2, 3, 5, 8]],
    io:format("~P~n", [lists:seq(1, 100), 10]),
    io:format("~P~n", [#{a => {b, c}}, 2]),
    io:format("~P ~P~n", ["a long string here", 8, <<"a long binary here">>, 4]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {...} | {...}
% expect: {a,...} | {a,...}
% expect: {a,[...],...} | {a,[...],...}
% expect: {a,[b,[...]],{f,...}} | {a,[b,[...]],{f,...}}
% expect: {a,[b,[c,[d|...]]],{f,{g,{...}}}} | {a,[b,[c,[d|...]]],{f,{g,{...}}}}
% expect: [1,2,3,4,5,6,7,8,9|...]
% expect: #{a => {...}}
% expect: "a long string here" <<"a long binar"...>>
