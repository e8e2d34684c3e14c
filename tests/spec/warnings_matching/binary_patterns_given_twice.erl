%% A clause is hidden by an earlier one whose binary has the same segments.
-module(binary_patterns_given_twice).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

c1(<<X:8>>) -> X;
c1(<<X:8>>) -> X + 1.
c2(<<_>>) -> 1;
c2(<<_>>) -> 2.
c3(<<_/binary>>) -> 1;
c3(<<_/binary>>) -> 2.
c4(<<_/bits>>) -> 1;
c4(<<_/bits>>) -> 2.
c5(<<1, _/bits>>) -> 1;
c5(<<1, _/bits>>) -> 2.
c6(<<1:4>>) -> 1;
c6(<<1:4>>) -> 2.
c7(<<1:4>>) -> 1;
c7(<<1:(2+2)>>) -> 2.
c8(<<"ab">>) -> 1;
c8(<<$a, $b>>) -> 2.
c9(<<"ab">>) -> 1;
c9(<<"ab", _/bits>>) -> 2;
c9(<<"ab">>) -> 3.
c10(<<1.0/float>>) -> 1;
c10(<<1.0/float>>) -> 2.
c11(<<1/little>>) -> 1;
c11(<<1>>) -> 2.
c12(<<"ab"/utf8>>) -> 1;
c12(<<"ab"/utf8>>) -> 2.
c13(<<"ab"/utf8>>) -> 1;
c13(<<"ab">>) -> 2.
c14(<<1>>, a) -> 1;
c14(<<2>>, b) -> 1;
c14(<<1>>, a) -> 2.
c15(<<>>) -> 1;
c15(<<"">>) -> 2.
c16({<<1>>}) -> 1;
c16({<<1>>}) -> 2.
c17(<<1>>) -> 1;
c17([]) -> 3;
c17(<<1>>) -> 2.
c18(<<1:8/unit:1>>) -> 1;
c18(<<1>>) -> 2.
c19(<<1, 2>>) -> 1;
c19(<<258:16>>) -> 2;
c19(<<1, 2>>) -> 2.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 8
% expect warning line 10
% expect warning line 12
% expect warning line 14
% expect warning line 16
% expect warning line 18
% expect warning line 20
% expect warning line 22
% expect warning line 27
% expect warning line 31
% expect warning line 33
% expect warning line 36
% expect warning line 38
% expect warning line 40
% expect warning line 43
% expect warning line 45
% expect warning line 47
