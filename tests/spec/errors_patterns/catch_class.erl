%% The class of an exception in a catch clause is an atom or variable.
-module(catch_class).
-export([main/0]).

main() -> ok.

a(F) -> try F() catch 1:_ -> ok end.

b(F) -> try F() catch {a}:_ -> ok end.

c(F) -> try F() catch "error":_ -> ok end.

d(F) -> try F() catch other:_ -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
