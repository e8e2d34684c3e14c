%% A match or case of constants that fits no clause draws a warning.
-module(no_clause_matches).
-compile([export_all, nowarn_export_all]).

a() -> case a of b -> 1 end.

b() -> {x, _} = {y, 1}.

c() ->
    X = 1,
    X = 2.

d() -> [A | B] = [], {A, B}.

e() -> "abc" = "abd".

f() -> #{k := X} = {}, X.

g() -> try 1 of 2 -> a catch _:_ -> b end.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 11
% expect warning line 13
% expect warning line 15
% expect warning line 17
% expect warning line 19
