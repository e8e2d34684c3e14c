%% A fun made while a binary is matched keeps the rest of that moment.
-module(rest_in_fun).
-export([main/0, funs/2]).

main() ->
    Funs = funs(<<"abcd">>, []),
    io:format("~p~n", [[F() || F <- Funs]]),
    io:format("~p~n", [[F() || F <- lists:reverse(Funs)]]).

funs(<<C, T/binary>> = B, Acc) -> funs(T, [fun() -> {C, T, B} end | Acc]);
funs(<<>>, Acc) -> Acc.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{100,<<>>,<<"d">>},
% expect:  {99,<<"d">>,<<"cd">>},
% expect:  {98,<<"cd">>,<<"bcd">>},
% expect:  {97,<<"bcd">>,<<"abcd">>}]
% expect: [{97,<<"bcd">>,<<"abcd">>},
% expect:  {98,<<"cd">>,<<"bcd">>},
% expect:  {99,<<"d">>,<<"cd">>},
% expect:  {100,<<>>,<<"d">>}]
