%% Calls that fail because of what is known of their arguments draw warnings; where less is known they do not.
-module(calls_on_known_values).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

a1(X) -> byte_size(<<X:8>>).
a2(X) -> element(3, {X, 1}).
a3(X) -> element(X, [1]).
a4(X) -> element(a, X).
a5(X) -> setelement(3, {X, 1}, 2).
a6(X) -> hd({X}).
a7(_) -> hd([]).
a8(X) -> tl(#{a => X}).
a9(X) -> length([X | b]).
a10(X) -> length({X}).
a11(X) -> tuple_size([X]).
a12(X) -> byte_size([X]).
a13(X) -> map_size([X]).
a14(X) -> maps:get(a, [X]).
a15(X) -> X + a.
a16(X) -> {X} + 1.
a17(X) -> [X] ++ b.
a18(X) -> {X} ++ [].
a19(X) -> not {X}.
a20(X) -> X and 1.
a21(X) -> is_function(X, -1).
a22(X) -> is_function(X, a).
a23(X) -> abs([X]).
a24(X) -> float({X}).
a25(X) -> is_record(X, 1, 2).
a26(X) -> is_record({X}, a, b).
a27(X) -> map_get(a, {X}).
a28(X) -> is_map_key(a, {X}).
a29(X) -> atom_to_list([X]).
a30(X) -> list_to_atom({X}).
a31(X) -> hd(<<X>>).
a32(X) -> (fun() -> X end) + 1.
a33(X) -> Y = [X], Y + 1.
a34(X) -> Y = {X}, hd(Y).
a35(X) when is_integer(X) -> hd(X).
a36(X) when is_tuple(X) -> hd(X).
a37({_} = X) -> hd(X).
a38([_] = X) -> element(1, X).
a39(X) -> case X of {_} -> hd(X); _ -> ok end.
a40(X) -> Y = length(X), hd(Y).
a41(X) -> Y = X + 1, element(1, Y).
a42(X) -> element(1, X + 1).
a43(X) -> element(0, X).
a44(X) -> element(-1, X).
a45(X) -> element(1.5, X).
a46(X) -> setelement(a, X, 1).
a47(X) -> X:foo() + 1.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 13
% expect warning line 15
