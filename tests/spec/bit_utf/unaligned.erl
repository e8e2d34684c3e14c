%% Characters are read at any bit offset.
-module(unaligned).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p~n", [Pad, read(Pad, id(<<0:Pad, "aé€😀"/utf8, "b😀"/utf16, "c"/utf32, 1:2>>))]) || Pad <- [0, 1, 4, 7]].

read(Pad, Bits) ->
    <<_:Pad, A/utf8, B/utf8, C/utf8, D/utf8, E/utf16, F/utf16, G/utf32, H/bits>> = Bits,
    {A, B, C, D, E, F, G, H}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0 {97,233,8364,128512,98,128512,99,<<1:2>>}
% expect: 1 {97,233,8364,128512,98,128512,99,<<1:2>>}
% expect: 4 {97,233,8364,128512,98,128512,99,<<1:2>>}
% expect: 7 {97,233,8364,128512,98,128512,99,<<1:2>>}
