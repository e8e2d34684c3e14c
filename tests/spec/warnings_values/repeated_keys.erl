%% A key of a map that is written out twice draws a warning; one that is computed does not.
-module(repeated_keys).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

b1() -> #{-1 => a, -1 => b}.
b2() -> #{-0.0 => a, -0.0 => b}.
b3() -> #{1.0 => a, 1.0 => b}.
b4() -> #{1 + 1 => a, 2 => b}.
b5() -> #{"a" => a, "a" => b}.
b6() -> #{<<"a">> => a, <<"a">> => b}.
b7() -> #{{1} => a, {1} => b}.
b8() -> X = 1, #{X => a, X => b}.
b9() -> X = 1, #{X => a, 1 => b}.
b10() -> #{#{} => a, #{} => b}.
b11(M) -> M#{a => 1, a => 2}.
b12(M) -> M#{a := 1, a := 2}.
b13(M) -> M#{a := 1, a => 2}.
b14(M) -> M#{a => 1, a := 2}.
b15(X) -> #{{X} => a, {X} => b}.
b16(X) -> #{X => a, X => b}.
b17(X) -> #{[] => X, [] => b}.
b18(X) -> #{$a => X, 97 => b}.
b19(X) -> #{1 => X, 1.0 => b}.
b20(X) -> #{+1 => X, 1 => b}.
b21(X) -> #{(fun foo/1) => X, (fun foo/1) => b}.
b22(X) -> #{fun a:foo/1 => X, fun a:foo/1 => b}.
b23(X) -> #{{a, [1, "b"]} => X, {a, [1, "b"]} => b}.
foo(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 9
% expect warning line 11
% expect warning line 12
% expect warning line 13
% expect warning line 16
% expect warning line 17
% expect warning line 18
% expect warning line 19
% expect warning line 20
% expect warning line 23
% expect warning line 24
% expect warning line 29
