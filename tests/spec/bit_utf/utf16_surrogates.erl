%% UTF-16 writes large characters as pairs, and reads only whole pairs.
-module(utf16_surrogates).
-export([main/0, id/1]).

main() ->
    [io:format("~w ~w~n", [<<C/utf16>>, <<C/utf16-little>>]) || C <- [id($a), 16#d7ff, 16#e000, 16#ffff, 16#10000, 16#10ffff]],
    [io:format("~p~n", [case id(B) of
        <<C/utf16, R/bits>> -> {C, R};
        _ -> invalid
    end]) || B <- [<<16#d83d:16, 16#de00:16, 1>>, <<16#d83d:16>>, <<16#d83d:16, 16#0041:16>>, <<16#de00:16>>, <<16#d83d:16, 16#d83d:16>>, <<0>>, <<0, 65>>]].

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<0,97>> <<97,0>>
% expect: <<215,255>> <<255,215>>
% expect: <<224,0>> <<0,224>>
% expect: <<255,255>> <<255,255>>
% expect: <<216,0,220,0>> <<0,216,0,220>>
% expect: <<219,255,223,255>> <<255,219,255,223>>
% expect: {128512,<<1>>}
% expect: invalid
% expect: invalid
% expect: invalid
% expect: invalid
% expect: invalid
% expect: {65,<<>>}
