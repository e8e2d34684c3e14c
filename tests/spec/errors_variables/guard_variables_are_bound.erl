%% A guard binds nothing, so its variables must be bound.
-module(guard_variables_are_bound).
-export([main/0]).

main() -> ok.

a(X) when Y > X -> X.

b(X) -> if Z -> X; true -> ok end.

c(X) when X =:= 1; W -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
