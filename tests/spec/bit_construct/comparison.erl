%% Bitstrings are compared bit by bit; a prefix comes first.
-module(comparison).
-export([main/0, id/1]).

main() ->
    Bits = [id(<<>>), <<0:1>>, <<1:1>>, <<0:2>>, <<0>>, <<0:7>>, <<0:9>>, <<127:7, 1:1>>, <<255>>, <<255, 0:1>>, <<254>>],
    io:format("~w~n", [lists:sort(Bits)]),
    io:format("~p~n", [[{A < B, A == B, A =:= B} || {A, B} <- [{<<1:3>>, <<1:4>>}, {<<2:4>>, <<1:3>>}, {<<"ab">>, <<24834:16>>}]]]),
    <<_:3, C:16/bits, _/bits>> = id(<<0:3, "ab", 0:5>>),
    io:format("~p~n", [{C =:= <<"ab">>, C == <<"ab">>, #{C => 1} =:= #{<<"ab">> => 1}, erlang:phash2(C) =:= erlang:phash2(<<"ab">>)}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<>>,<<0:1>>,<<0:2>>,<<0:7>>,<<0>>,<<0,0:1>>,<<1:1>>,<<254>>,<<255>>,<<255>>,<<255,0:1>>]
% expect: [{false,false,false},{false,false,false},{false,false,false}]
% expect: {true,true,true,true}
