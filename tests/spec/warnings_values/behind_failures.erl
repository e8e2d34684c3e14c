%% What stands behind an expression that fails is looked at, unless it is a call of throw, exit or error whose value is used, or a match.
-module(behind_failures).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

f1() -> X = hd([]), 
  <<1>>, X.
f2() -> hd([]),
  <<1>>, ok.
f3() -> X = [hd([])],
  <<1>>, X.
f4() -> X = id(hd([])),
  <<1>>, X.
f5() -> id(hd([])),
  <<1>>, ok.
f6() -> {hd([]),
  tl([])}.
f7() -> id(hd([]),
  tl([])).
f8() -> hd([]) +
  tl([]).
f9() -> X = <<(id(hd([])))>>,
  <<1>>, X.
f10() -> X = throw(a),
  <<1>>, X.
f11() -> throw(a), 
  <<1>>, b.
f12() -> {throw(a),
  hd([])}.
f13() -> case hd([]) of 
  _ -> tl([]) end.
f14() -> case hd([]) of 
  1 -> 2;
  _ -> tl([]) end.
f15() -> true = false, 
  <<1>>, 1.
f16() -> X = (true = false),
  <<1>>, X.
f17() -> case a of b -> 1 end,
  <<1>>, 1.
f18() -> case a of b -> 1; c -> 2 end,
  <<1>>, 1.
f19() -> try hd([]) of
   _ -> tl([])
   catch _ -> ok end.
f20() -> try hd([]),
   tl([])
   catch _ -> ok end.
f21() -> begin hd([]) end, 
  tl([]).
f1(_, _) -> ok.

id(X) -> X. id(X, Y) -> {X, Y}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 7
% expect warning line 8
% expect warning line 9
% expect warning line 10
% expect warning line 11
% expect warning line 12
% expect warning line 13
% expect warning line 14
% expect warning line 15
% expect warning line 16
% expect warning line 17
% expect warning line 18
% expect warning line 19
% expect warning line 20
% expect warning line 21
% expect warning line 22
% expect warning line 23
% expect warning line 24
% expect warning line 28
% expect warning line 31
% expect warning line 32
% expect warning line 33
% expect warning line 35
% expect warning line 36
% expect warning line 38
% expect warning line 40
% expect warning line 41
% expect warning line 42
% expect warning line 43
% expect warning line 44
% expect warning line 45
% expect warning line 47
% expect warning line 48
% expect warning line 50
% expect warning line 51
