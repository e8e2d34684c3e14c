%% Binaries compare byte by byte, a prefix is smaller.
-module(comparison).
-export([main/0]).

main() ->
    io:format("~p~n", [lists:sort([<<"b">>, <<"ab">>, <<>>, <<"a">>, <<255>>, <<"B">>, <<"a", 0>>])]),
    io:format("~p~n", [[<<"a">> =:= <<97>>, <<"abc">> < <<"abd">>, <<2>> > <<1, 9>>]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<>>,<<"B">>,<<"a">>,<<97,0>>,<<"ab">>,<<"b">>,<<"ÿ">>]
% expect: [true,true,true]
