%% The construction of a binary that fails draws a warning.
-module(failing_binaries).
-compile([export_all, nowarn_export_all]).

a() -> <<x>>.

b() -> <<"a"/binary>>.

c() -> <<1/binary>>.

d() -> <<1.0/integer>>.

e() -> <<1:x>>.

f() -> <<1:(-1)>>.

g() -> <<16#110000/utf8>>.

h() -> <<1.0/float, "a", "b"/utf8, 1:4>>.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
% expect warning line 15
% expect warning line 17
