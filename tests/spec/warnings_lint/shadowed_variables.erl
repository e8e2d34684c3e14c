%% A parameter of a fun and the pattern of a generator hide variables outside.
-module(shadowed_variables).
-compile([export_all, nowarn_export_all]).

a(X) -> fun(X) -> X end.

b(X, L) -> {X, [X || X <- L]}.

c(X) -> fun X() -> X end.

d(X, B) -> {X, << <<X>> || <<X>> <= B >>}.

e(X, M) -> {X, #{X => 1 || X := _ <- M}}.

f(X) -> fun({X, Y}) when X > Y -> X end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
% expect warning line 15
