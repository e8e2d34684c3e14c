%% Lists, binaries, tuples, iolists.
-module(lists_and_binaries).
-export([main/0]).

main() ->
    io:format("~p~n", [[list_to_binary([1, [2, <<3>>], []]), binary_to_list(<<"abc">>), iolist_to_binary(<<"x">>)]]),
    io:format("~p~n", [[list_to_tuple([a, b]), tuple_to_list({a, b}), atom_to_binary(a), binary_to_atom(<<"b">>)]]),
    io:format("~p~n", [[unicode:characters_to_list(<<206, 177>>), unicode:characters_to_binary([945]), unicode:characters_to_binary("abc")]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<1,2,3>>,"abc",<<"x">>]
% expect: [{a,b},[a,b],<<"a">>,b]
% expect: [[945],<<"Î±">>,<<"abc">>]
