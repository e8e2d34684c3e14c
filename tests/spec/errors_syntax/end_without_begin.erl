%% end closes something that was opened.
-module(end_without_begin).
-export([main/0]).

main() -> ok.

a() -> ok end.

b() -> begin ok end end.

c() -> case a() of ok -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
