%% A segment of a pattern that can never have its value draws a warning.
-module(segments_that_never_match).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

c1(<<1:0>>) -> 1.
c2(<<256:8>>) -> 1.
c3(<<-1:8>>) -> 1.
c4(<<-1:8/signed>>) -> 1.
c5(<<128:8/signed>>) -> 1.
c6(<<127:8/signed>>) -> 1.
c7(<<256>>) -> 1.
c8(<<16#d800/utf8>>) -> 1.
c9(<<-1/utf8>>) -> 1.
c10(<<a/utf8>>) -> 1.
c11(<<1.5>>) -> 1.
c12(<<1.5/float>>) -> 1.
c13(<<1/float>>) -> 1.
c14(<<1.0:16/float>>) -> 1.
c15(<<a>>) -> 1.
c16(<<1:(-1)>>) -> 1.
c17(<<_:(-1)>>) -> 1.
c18(<<_:a>>) -> 1.
c19(<<_:1.5>>) -> 1.
c20(<<1/binary>>) -> 1.
c21(<<X:8, 300:8, X:8>>) -> X.
c22(<<X:8, Y:X, 4:2>>) -> Y.
c23(<<"abc"/utf8>>) -> 1.
c24(<<"a"/utf16>>) -> 1.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 7
% expect warning line 8
% expect warning line 9
% expect warning line 11
% expect warning line 13
% expect warning line 15
% expect warning line 16
% expect warning line 17
% expect warning line 21
% expect warning line 22
% expect warning line 23
% expect warning line 24
% expect warning line 25
% expect warning line 26
% expect warning line 27
% expect warning line 28
