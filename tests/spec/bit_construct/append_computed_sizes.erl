%% Integers of computed sizes appended to a binary in a loop: both orders of bytes, sizes of none, some and many bytes, of bits,
%% values that do not fit, sizes that are wrong.
-module(append_computed_sizes).
-export([main/0]).

main() ->
    Values = [0, 1, -1, 255, 256, -32768, 16#123456789abcdef, -(1 bsl 59), 1 bsl 63, -(1 bsl 70), 12345678901234567890123],
    Sizes = [0, 1, 2, 3, 7, 8, 9, 16],
    Pairs = [{V, S} || V <- Values, S <- Sizes],
    [io:format("~w ~w~n", [byte_size(B), erlang:phash2(B)]) || B <- [big(Pairs, <<>>), little(Pairs, <<>>), mixed(Pairs, <<"x">>)]],
    [io:format("~w ~w~n", [bit_size(B), erlang:phash2(B)]) || B <- [bits(Pairs, <<>>), units(Pairs, <<>>), known(Values, <<>>)]],
    io:format("~w~n", [little([{16#010203, 3}, {-2, 2}, {7, 0}, {1 bsl 40, 6}], <<>>)]),
    io:format("~w~n", [big([{16#010203, 3}, {-2, 2}, {7, 0}, {1 bsl 40, 6}], <<>>)]),
    io:format("~w~n", [<< <<S, V:S/unit:8, (V + 1):24/little>> || {V, S} <- [{1, 2}, {3, 0}, {5, 1}, {-1, 4}] >>]),
    [io:format("~w~n", [catch_class(fun() -> big([{1, 2} | Wrong], <<"abc">>) end)]) || Wrong <- [[{1, -1}], [{1, a}], [{a, 2}], [{1, 2.0}], [{1, 1 bsl 62}], [{x, 0}]]],
    Shared = big([{1, 4}], <<"shared">>),
    io:format("~w ~w ~w~n", [big([{2, 1}], Shared), big([{3, 1}], Shared), Shared]).

big([{V, S} | T], B) -> big(T, <<B/binary, V:S/unit:8>>);
big([], B) -> B.

little([{V, S} | T], B) -> little(T, <<B/binary, V:S/little-unit:8>>);
little([], B) -> B.

mixed([{V, S} | T], B) -> mixed(T, <<B/binary, S, V:S/little-unit:8, V:32, V:(S * 8), V:16/little>>);
mixed([], B) -> B.

bits([{V, S} | T], B) -> bits(T, <<B/bits, V:S>>);
bits([], B) -> B.

units([{V, S} | T], B) -> units(T, <<B/binary, V:S/unit:16, V:S/little-unit:16>>);
units([], B) -> B.

known([V | T], B) -> known(T, <<B/binary, V:24/little, V:64/little, V:8/little, V:40/little, V:16>>);
known([], B) -> B.

catch_class(F) ->
    try F() of B -> {ok, B} catch Class:Reason -> {Class, Reason} end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 506 119714531
% expect: 506 13224766
% expect: 1629 1160130
% expect: 506 58791887
% expect: 16192 5573734
% expect: 1672 132480404
% expect: <<3,2,1,254,255,0,0,0,0,0,1>>
% expect: <<1,2,3,255,254,1,0,0,0,0,0>>
% expect: <<2,0,1,2,0,0,0,4,0,0,1,5,6,0,0,4,255,255,255,255,0,0,0>>
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,system_limit}
% expect: {error,badarg}
% expect: <<115,104,97,114,101,100,0,0,0,1,2>> <<115,104,97,114,101,100,0,0,0,1,3>> <<115,104,97,114,101,100,0,0,0,1>>
