%% A guard is false when all that it tests is known; what fails in it draws a warning of its own.
-module(guards_of_constants).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

a1(X) when 1 =:= 2, X -> X;
a1(_) -> a.
a2(X) when X, 1 =:= 2 -> X;
a2(_) -> a.
a3(X) when X; 1 =:= 2 -> X;
a3(_) -> a.
a4(X) when 1 =:= 2; X -> X;
a4(_) -> a.
a5(X) when is_atom(X), 1 =:= 2 -> X;
a5(_) -> a.
a6(X) when 1 =:= 2, is_atom(X) -> X;
a6(_) -> a.
a7(X) when is_atom(X) andalso 1 =:= 2 -> X;
a7(_) -> a.
a8(X) when 1 =:= 2 andalso is_atom(X) -> X;
a8(_) -> a.
a9(X) when is_atom(X) and (1 =:= 2) -> X;
a9(_) -> a.
a10(X) when (1 =:= 2) and is_atom(X) -> X;
a10(_) -> a.
a11(X) when is_atom(X) or (1 =:= 1) -> X;
a11(_) -> a.
a12(X) when is_atom(X) orelse (1 =:= 1) -> X;
a12(_) -> a.
a13(X) when is_atom(X); 1 =:= 1 -> X;
a13(_) -> a.
a14(X) when X =:= X -> X;
a14(_) -> a.
a15(X) when hd([]) -> X;
a15(_) -> a.
a16(X) when hd([]); is_atom(X) -> X;
a16(_) -> a.
a17(X) when hd([]), is_atom(X) -> X;
a17(_) -> a.
a18(X) when not vain -> X;
a18(_) -> a.
a19(X) when not vain; is_atom(X) -> X;
a19(_) -> a.
a20(X) when vain or is_atom(X) -> X;
a20(_) -> a.
a21(X) when vain or true -> X;
a21(_) -> a.
a22(X) when is_atom(X) orelse (vain or true) -> X;
a22(_) -> a.
a23(X) when vain orelse is_atom(X) -> X;
a23(_) -> a.
a24(X) when is_atom(X) orelse vain -> X;
a24(_) -> a.
a25(X) when is_atom(X) and not vain -> X;
a25(_) -> a.
a26(X) when X == 1, X == 2 -> X;
a26(_) -> a.
a27(X) when is_atom(X), is_list(X) -> X;
a27(_) -> a.
a28(X) when not (1 < 2) -> X;
a28(_) -> a.
a29(X) when not (1 < 2), is_atom(X); not true -> X;
a29(_) -> a.
a30(X) when is_map_key(a, #{}) -> X;
a30(_) -> a.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 21
% expect warning line 35
% expect warning line 37
% expect warning line 39
% expect warning line 41
% expect warning line 47
% expect warning line 49
% expect warning line 51
% expect warning line 61
% expect warning line 65
