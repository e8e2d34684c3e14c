%% In little-endian order an incomplete byte comes last and is the most significant one.
-module(little_endian_bits).
-export([main/0, id/1]).

main() ->
    Bits = id(<<16#12, 16#34, 16#ab>>),
    [show(Size, Bits) || Size <- [3, 8, 11, 12, 16, 20, 23, 24]].

show(Size, Bits) ->
    <<U:Size/little, R/bits>> = Bits,
    <<S:Size/little-signed, _/bits>> = Bits,
    io:format("~p: ~p ~p, left ~p~n", [Size, U, S, R]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3: 0 0, left <<145,165,11:5>>
% expect: 8: 18 18, left <<"4«">>
% expect: 11: 274 274, left <<165,11:5>>
% expect: 12: 786 786, left <<74,11:4>>
% expect: 16: 13330 13330, left <<"«">>
% expect: 20: 668690 -379886, left <<11:4>>
% expect: 23: 5583890 -2804718, left <<1:1>>
% expect: 24: 11219986 -5557230, left <<>>
