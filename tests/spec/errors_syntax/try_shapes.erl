%% A try has catch clauses or an after part.
-module(try_shapes).
-export([main/0]).

main() -> ok.

a() -> try ok end.

b() -> try ok of ok -> ok end.

c() -> try catch _ -> ok end.

d() -> try ok catch end.

e() -> try ok after end.

f() -> try ok catch _:_:_:_ -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
