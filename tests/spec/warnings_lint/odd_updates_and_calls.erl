%% Updates of what is written out and calls of what is no function draw warnings.
-module(odd_updates_and_calls).
-compile([export_all, nowarn_export_all]).

-record(r, {a}).

a(X) -> #{a => 1}#{b => X}.

b(X) -> #r{}#r{a = X}.

c(X) -> {X}(1).

d() -> a#r.a.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 7
% expect warning line 9
% expect warning line 11
% expect warning line 13
