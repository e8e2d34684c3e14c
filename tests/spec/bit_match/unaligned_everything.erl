%% Every type can be read at any bit offset.
-module(unaligned_everything).
-export([main/0, id/1]).

main() ->
    [check(Pad) || Pad <- lists:seq(0, 8)].

check(Pad) ->
    Bits = id(<<0:Pad, 77:7, "abc", 16#1234:16/little, -1:3, 2.5:32/float, $x/utf8, 1:1>>),
    <<_:Pad, A:7, B:3/binary, C:16/little, D:3/signed, E:32/float, F/utf8, G/bits>> = Bits,
    io:format("~p: ~p~n", [Pad, {A, B, C, D, E, F, G}]).

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 0: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 1: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 2: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 3: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 4: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 5: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 6: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 7: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
% expect: 8: {77,<<"abc">>,4660,-1,2.5,120,<<1:1>>}
