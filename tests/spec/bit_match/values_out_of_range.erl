%% A value that the segment's size cannot hold never matches.
-module(values_out_of_range).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[matching(B) || B <- [id(<<0>>), <<255>>, <<128>>, <<1>>]]]).

%% The names of the segments that match one of the values.
matching(B) ->
    [{N, V} || V <- [256, 255, 128, 1, 0, -1, -128, 1.0, a], N <- [unsigned, signed, bit, wide], is_match(N, V, B)].

is_match(unsigned, V, B) -> case B of <<V>> -> true; _ -> false end;
is_match(signed, V, B) -> case B of <<V/signed>> -> true; _ -> false end;
is_match(bit, V, B) -> case B of <<V:1, _:7>> -> true; _ -> false end;
is_match(wide, V, B) -> case <<0, B/binary>> of <<V:16/signed>> -> true; _ -> false end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[{unsigned,0},{signed,0},{bit,0},{wide,0}],
% expect:  [{unsigned,255},{wide,255},{bit,1},{signed,-1}],
% expect:  [{unsigned,128},{wide,128},{bit,1},{signed,-128}],
% expect:  [{unsigned,1},{signed,1},{wide,1},{bit,0}]]
