%% A key given twice in a map draws a warning.
-module(keys_given_twice).
-compile([export_all, nowarn_export_all]).

a() -> #{k => 1, k => 2}.

b(M) -> M#{k => 1, l => 1, k := 2}.

c(K) -> #{K => 1, K => 2}.

d() -> #{1 => a, 1.0 => b}.

e() -> #{{a, 1} => 1, {a, 1} => 2, "s" => 1, "s" => 2}.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 5
% expect warning line 7
% expect warning line 13
