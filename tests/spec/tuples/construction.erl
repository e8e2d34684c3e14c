%% Tuples hold a fixed number of terms, none included.
-module(construction).
-export([main/0]).

main() ->
    io:format("~p~n", [{{}, {a}, {a, {b, {c}}}, {[], ""}}]),
    io:format("~p~n", [[tuple_size({}), tuple_size({a, b}), size({x})]]),
    io:format("~p~n", [{a, b} =:= {a, b}]),
    io:format("~p~n", [erlang:make_tuple(3, zero)]),
    io:format("~p~n", [erlang:make_tuple(4, zero, [{2, two}, {4, four}])]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {{},{a},{a,{b,{c}}},{[],[]}}
% expect: [0,2,1]
% expect: true
% expect: {zero,zero,zero}
% expect: {zero,two,zero,four}
