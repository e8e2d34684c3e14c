%% Calls of built-in functions with constants that fail draw a warning.
-module(failing_calls).
-compile([export_all, nowarn_export_all]).

a() -> hd([]).

b() -> length(x).

c() -> length([1 | x]).

d() -> element(3, {a, b}).

e() -> atom_to_list("a").

f() -> list_to_integer("x").

g() -> tuple_size([]).

h() -> integer_to_list(x).

i() -> list_to_atom(x).

j() -> abs(x).

k() -> math:sqrt(-1).

l() -> x ++ [].

m(X) -> hd(X).

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
% expect warning line 19
% expect warning line 21
% expect warning line 23
% expect warning line 25
% expect warning line 27
