%% An alias of variables takes everything, as a variable does.
-module(clauses_behind_aliases).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

a1(_ = X) -> X;
a1(a) -> 1;
a1(b) -> 2.
a2(Y = X) -> {X, Y};
a2(a) -> 1;
a2(b) -> 2.
a3(X) -> X;
a3(a) -> 1;
a3(b) -> 2.
a4(_ = X, Y) -> {X, Y};
a4(a, 2) -> 1;
a4(b, _) -> 2.
a5(Z) -> case Z of _ = X -> X;
  a -> 1;
  b -> 2 end.
a6(Z) -> case Z of X = Y -> {X, Y};
  a -> 1;
  b -> 2 end.
a7(Z) -> case {Z, Z} of {_ = X, Y} -> {X, Y};
  {a, _} -> 1;
  _ -> 2 end.
a8(Z) -> F = fun(_ = X) -> X;
  (a) -> 1;
  (b) -> Z end, F.
a9(Z) -> try foo(Z) of _ = X -> X;
  a -> 1;
  b -> 2 
  catch
  _ = X -> X;
  a -> 1;
  b -> 2 end.
a10(Z) -> try foo(Z) 
  catch
  X -> X;
  a -> 1;
  b -> 2;
  throw:c -> 3;
  error:c -> 3;
  error:_ -> 3;
  error:d -> 3;
  _:a -> 4;
  _:_ -> 4;
  exit:b -> 5;
  exit:c -> 6 end.
a11() -> receive _ = X -> X;
  a -> 1;
  b -> 2 end.
a12() -> receive X -> X;
  a -> 1;
  b -> 2 end.
foo(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 8
% expect warning line 9
% expect warning line 11
% expect warning line 12
% expect warning line 14
% expect warning line 15
% expect warning line 17
% expect warning line 18
% expect warning line 20
% expect warning line 21
% expect warning line 23
% expect warning line 24
% expect warning line 26
% expect warning line 27
% expect warning line 29
% expect warning line 30
% expect warning line 32
% expect warning line 33
% expect warning line 36
% expect warning line 41
% expect warning line 46
% expect warning line 49
% expect warning line 50
% expect warning line 52
% expect warning line 53
% expect warning line 55
% expect warning line 56
