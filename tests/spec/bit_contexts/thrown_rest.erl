%% A rest that is thrown out of a parser is that of the step that threw it.
-module(thrown_rest).
-export([main/0, f/1]).

main() ->
    io:format("~p~n", [catch f(<<1, 2, 3, 255, 4>>)]),
    io:format("~p~n", [try f(<<1, 255>>) catch T -> {caught, T} end]),
    io:format("~p~n", [f(<<1, 2>>)]).

f(<<255, T/binary>>) -> throw({stop, T});
f(<<X, T/binary>>) -> [X | f(T)];
f(<<>>) -> [].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {stop,<<4>>}
% expect: {caught,{stop,<<>>}}
% expect: [1,2]
