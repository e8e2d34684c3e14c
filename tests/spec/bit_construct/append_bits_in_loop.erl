%% Bits can be appended one after the other; earlier results keep their value.
% stress-skip: many rounds
-module(append_bits_in_loop).
-export([main/0]).

main() ->
    {Last, All} = lists:foldl(fun(N, {Acc, Kept}) ->
        Next = <<Acc/bits, N:(N rem 5)>>,
        {Next, if N rem 97 =:= 0 -> [Acc | Kept]; true -> Kept end}
    end, {<<>>, []}, lists:seq(1, 1000)),
    io:format("~p ~p~n", [bit_size(Last), erlang:phash2(Last)]),
    io:format("~p~n", [[{bit_size(B), erlang:phash2(B)} || B <- All]]),
    Fork = hd(All),
    io:format("~w~n", [[begin <<_:1900, T/bits>> = <<Fork/bits, X:3>>, T end || X <- [1, 2, 7]]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2000 4729885
% expect: [{1940,17057354},
% expect:  {1743,128839053},
% expect:  {1550,27830859},
% expect:  {1356,55538283},
% expect:  {1161,125039747},
% expect:  {970,85964867},
% expect:  {773,262588},
% expect:  {580,72038911},
% expect:  {386,33267462},
% expect:  {191,31847996}]
% expect: [<<134,142,252,209,137,1:3>>,<<134,142,252,209,137,2:3>>,<<134,142,252,209,137,7:3>>]
