%% utf8, utf16 and utf32 take neither size nor unit nor sign.
-module(utf_has_no_size).
-export([main/0]).

main() -> ok.

a(<<X:8/utf8>>) -> X.

b(<<X/utf16-unit:8>>) -> X.

c(X) -> <<X:16/utf16>>.

d(X) -> <<X:1/utf32>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
