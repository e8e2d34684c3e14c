%% Constructions of binaries that fail because of a part that is known draw warnings.
-module(binaries_of_wrong_parts).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

b1() -> <<a>>.
b2() -> <<1.5>>.
b3() -> <<1/binary>>.
b4() -> <<"abc"/binary>>.
b5() -> <<<<"abc">>/binary>>.
b6() -> <<<<"abc">>:2/binary>>.
b7() -> <<<<"abc">>:5/binary>>.
b8() -> <<<<"abc">>:4/bits>>.
b9() -> <<<<"abc">>:40/bits>>.
b10() -> <<(-1)/utf8>>.
b11() -> <<16#d800/utf8>>.
b12() -> <<16#110000/utf16>>.
b13() -> <<1:(-1)>>.
b14() -> <<1:a>>.
b15() -> <<1:1.5>>.
b16() -> <<1:[]>>.
b17() -> X = -1, <<1:X>>.
b18() -> X = a, <<X>>.
b19() -> X = a, <<1:X>>.
b26() -> <<[]/bits>>.
b27() -> <<[1]>>.
b28x() -> <<(#{})/binary>>.
b29(X) -> <<{X}>>.
b30(X) -> <<[X]/binary>>.
b31(X) -> <<(X+1)/binary>>.
b32(X) -> <<X, a>>.
b33(X) -> <<X:X, 1:(-1)>>.
b34() -> <<(<<1:3>>)/binary>>.
b35() -> <<(<<1:3>>)/bits>>.
b36() -> <<(<<1,2,3>>)>>.
b37() -> <<(<<1:12>>):2/binary-unit:6>>.
b38() -> <<(fun() -> 1 end)/binary>>.
b39() -> <<(self())>>.
b40() -> <<1:16#ffffffffffffffff>>.
b41() -> <<"abc":16>>.
b43() -> <<"abc"/utf8>>.
b44() -> <<"abc":(-1)>>.
b45() -> <<"abc":a>>.
b46() -> <<"">>.
b47() -> <<""/binary>>.
b48() -> <<1/utf8, 2/utf16, 16#dfff/utf32>>.
b49(X) -> <<(byte_size(X))/binary>>.
b50(X) -> <<(length(X))/binary>>.
b51(X) -> Y = [X], <<Y/binary>>.
b52(X) -> Y = <<X>>, <<Y>>.
b54() -> X = <<"a">>, <<X/binary>>.
b55() -> X = <<"a">>, <<X:2/binary>>.
b56() -> X = "abc", <<X/binary>>.
b57() -> X = $a, <<X/binary>>.
b58() -> X = 1.5, <<X:64>>.
b59() -> X = 16#d800, <<X/utf8>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 7
% expect warning line 8
% expect warning line 9
% expect warning line 10
% expect warning line 13
% expect warning line 15
% expect warning line 16
% expect warning line 17
% expect warning line 18
% expect warning line 19
% expect warning line 20
% expect warning line 21
% expect warning line 22
% expect warning line 23
% expect warning line 25
% expect warning line 26
% expect warning line 27
% expect warning line 28
% expect warning line 29
% expect warning line 30
% expect warning line 32
% expect warning line 33
% expect warning line 34
% expect warning line 36
% expect warning line 43
% expect warning line 44
% expect warning line 46
% expect warning line 47
% expect warning line 53
% expect warning line 57
