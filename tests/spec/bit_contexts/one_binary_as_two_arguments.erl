%% The same binary may be taken apart at two speeds at once.
-module(one_binary_as_two_arguments).
-export([main/0, race/3]).

main() ->
    B = <<"abcdefg">>,
    io:format("~p~n", [race(B, B, [])]),
    <<_, T/binary>> = B,
    io:format("~p~n", [race(T, T, [])]),
    io:format("~p~n", [race(B, T, [])]).

race(<<X, T/binary>>, <<_, Y, U/binary>>, Acc) -> race(T, U, [{X, Y} | Acc]);
race(T, U, Acc) -> {T, U, Acc}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {<<"defg">>,<<"g">>,[{99,102},{98,100},{97,98}]}
% expect: {<<"efg">>,<<>>,[{100,103},{99,101},{98,99}]}
% expect: {<<"defg">>,<<>>,[{99,103},{98,101},{97,99}]}
