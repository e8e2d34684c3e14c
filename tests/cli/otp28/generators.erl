%% The generators of OTP 28 against what they stand for, written in the language of OTP 27. A line is printed for each
%% pair that differs, and the number of those that agree.
-module(generators).
-export([main/1]).

main(_) ->
    Lists = [[], [{1}], [{1}, {2}, {3}], [{1}, x], [{1} | y], z],
    Bits = [<<>>, <<1, 2, 1, 3>>, <<1, 2, 2, 3>>, <<1, 2, 1>>, <<1:3>>, not_bits],
    Maps = [#{}, #{{1} => a}, #{{1} => a, {2} => b}, #{1 => a}, not_a_map],
    Pairs = [{A, B} || A <- Lists, B <- Lists],
    Mixed = [{A, B} || A <- [[], [1], [1, 2], x], B <- [<<>>, <<5>>, <<5, 6>>, <<5, 6:4>>, x]],
    Agreed = lists:sum([
        check(strict_list, fun(L) -> [X || {X} <:- L, X =/= 2] end, fun strict_list/1, Lists),
        check(strict_bits, fun(B) -> << <<X:4>> || <<1, X>> <:= B >> end, fun(B) -> strict_bits(B, <<>>) end, Bits),
        check(strict_map, fun(M) -> [{K, V} || {K} := V <:- M] end, fun strict_map/1, Maps),
        check(zip, fun({A, B}) -> [{X, Y} || X <- A && Y <- B] end, fun({A, B}) -> zip(A, B) end, Pairs),
        check(zip_skips, fun({A, B}) -> [{X, Y} || {X} <- A && {Y} <- B] end, fun({A, B}) -> zip_skips(A, B) end, Pairs),
        check(zip_mixed, fun({A, B}) -> << <<X, Y>> || X <- A && <<Y>> <= B, X < Y >> end,
            fun({A, B}) -> zip_mixed(A, B, <<>>) end, Mixed)
    ]),
    io:format("~p agree~n", [Agreed]).

check(Name, New, Old, Inputs) ->
    length([same || I <- Inputs, same(Name, I, outcome(New, I), outcome(Old, I))]).

same(_, _, Same, Same) -> true;
same(Name, Input, New, Old) -> io:format("~p of ~p: ~p, not ~p~n", [Name, Input, New, Old]).

outcome(F, Input) ->
    try F(Input) catch Class:Reason -> {Class, Reason} end.

strict_list([{2} | T]) -> strict_list(T);
strict_list([{X} | T]) -> [X | strict_list(T)];
strict_list([X | _]) -> error({badmatch, X});
strict_list([]) -> [];
strict_list(X) -> error({bad_generator, X}).

strict_bits(<<1, X, T/bits>>, Acc) -> strict_bits(T, <<Acc/bits, X:4>>);
strict_bits(<<>>, Acc) -> Acc;
strict_bits(B, _) when is_bitstring(B) -> error({badmatch, B});
strict_bits(B, _) -> error({bad_generator, B}).

strict_map(M) when is_map(M) ->
    [case KV of {{K}, V} -> {K, V}; _ -> error({badmatch, KV}) end || KV <- maps:to_list(M)];
strict_map(M) -> error({bad_generator, M}).

zip([X | A], [Y | B]) -> [{X, Y} | zip(A, B)];
zip([], []) -> [];
zip(A, B) -> error({bad_generators, {A, B}}).

zip_skips([{X} | A], [{Y} | B]) -> [{X, Y} | zip_skips(A, B)];
zip_skips([_ | A], [_ | B]) -> zip_skips(A, B);
zip_skips([], []) -> [];
zip_skips(A, B) -> error({bad_generators, {A, B}}).

zip_mixed([X | A], <<Y, B/bits>>, Acc) when X < Y -> zip_mixed(A, B, <<Acc/bits, X, Y>>);
zip_mixed([_ | A], <<_, B/bits>>, Acc) -> zip_mixed(A, B, Acc);
zip_mixed([], B, Acc) when bit_size(B) < 8 -> Acc;
zip_mixed(A, B, _) -> error({bad_generators, {A, B}}).
