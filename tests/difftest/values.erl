%% Makers of arguments for api_diff, and which kind each function takes where.
-module(values).
-export([make/1, kinds/3]).

pick(L) -> lists:nth(rand:uniform(length(L)), L).
times(N, F) -> [F() || _ <- lists:seq(1, rand:uniform(N + 1) - 1)].

make(Kinds) when is_list(Kinds) -> make(pick(Kinds));
make(int) -> pick([0, 1, 2, 3, -1, 5, 10, 100, rand:uniform(20)]);
make(big) -> pick([1 bsl 70, -(1 bsl 65), 1 bsl 62]);
make(small) -> rand:uniform(6) - 1;
make(pos) -> rand:uniform(5);
make(number) -> pick([1, 1.0, 2, 2.5, -3, 0, 0.0, 7, 1.0e10]);
make(float) -> (rand:uniform() - 0.5) * pick([1, 10, 1000, 1.0e10]);
make(atom) -> pick([a, b, c, true, false, undefined, foo]);
make(bool) -> pick([true, false]);
make(term) -> make(pick([int, atom, number, small, string, list, tuple, binary]));
make(key) -> pick([a, b, c, 1, 2, 1.0, 2.0, "k"]);
make(list) -> times(12, fun() -> make(pick([small, number, atom])) end);
make(longlist) -> [rand:uniform(50) || _ <- lists:seq(1, rand:uniform(200))];
make(numbers) -> times(10, fun() -> make(number) end);
make(sorted) -> lists:sort(make(list));
make(usorted) -> lists:usort(make(list));
make(sortedlists) -> times(5, fun() -> make(sorted) end);
make(usortedlists) -> times(5, fun() -> make(usorted) end);
make(lists) -> times(5, fun() -> make(list) end);
make(deep) -> times(5, fun() -> make(pick([small, list, lists])) end);
make(tuple) -> list_to_tuple(make(list));
make(pair) -> {make(key), make(term)};
make(triple) -> {make(key), make(small), make(atom)};
make(tuples) -> times(10, fun() -> make(pick([pair, pair, pair, triple])) end);
make(pairs) -> times(10, fun() -> make(pair) end);
make(triples) -> times(10, fun() -> make(triple) end);
make(ksorted) -> lists:keysort(1, make(pairs));
make(uksorted) -> lists:ukeysort(1, make(pairs));
make(string) -> times(15, fun() -> pick("abcABC xyz,;.ab\n1234567890 ") end);
make(ustring) -> times(12, fun() -> pick("abcABC xyz,;éÉßäαΩ€ \t") end);
make(digits) -> pick(["12", "-7", "+5", "12abc", "1.5", "-1.5e3x", "", "x1", "1e5", "1.0e10", "  7"]);
make(chardata) -> make(pick([ustring, ustring, ubinary, deepchars]));
make(deepchars) -> [make(ustring), make(ubinary) | make(ustring)];
make(ubinary) -> unicode:characters_to_binary(make(ustring));
make(binary) -> list_to_binary(make(string));
make(bytes) -> list_to_binary(times(20, fun() -> rand:uniform(256) - 1 end));
make(char) -> pick("abcx1 ,");
make(pred) -> pick([fun(X) -> is_integer(X) end, fun(X) -> X > 2 end, fun(_) -> true end, fun(X) -> X =:= foo end,
                    fun(_) -> false end, fun(X) when is_atom(X) -> true; (_) -> false end, fun(X) when X > 0 -> true end]);
make(fun1) -> pick([fun(X) -> {X} end, fun(X) -> X + 1 end, fun(X) -> X end]);
make(funl) -> pick([fun(X) -> [X, X] end, fun(_) -> [] end, fun(X) -> X end]);
make(fm1) -> pick([fun(X) when is_integer(X) -> {true, X * 2}; (_) -> false end, fun(_) -> true end, fun(X) -> X end]);
make(fun2) -> pick([fun(X, A) -> [X | A] end, fun(X, A) -> {X, A} end, fun(X, A) -> X + A end]);
make(mapfold) -> pick([fun(X, A) -> {{X}, [X | A]} end, fun(X, A) -> {X, A} end]);
make(fun3) -> pick([fun(X, Y, Z) -> {X, Y, Z} end, fun(X, Y, _) -> X + Y end]);
make(order) -> pick([fun(A, B) -> A =< B end, fun(A, B) -> A >= B end, fun(A, B) -> A < B end,
                     fun(A, B) -> erlang:phash2(A) =< erlang:phash2(B) end]);
make(le) -> pick([fun(A, B) -> A =< B end, fun(A, B) -> A >= B end]);
make(how) -> pick([fail, trim, trim, {pad, {x, y}}, {pad, {x, y, z}}]);
make(map) -> maps:from_list(make(pairs));
make(kpred) -> pick([fun(K, _) -> is_atom(K) end, fun(_, V) -> is_integer(V) end, fun(_, _) -> true end]);
make(kfm) -> pick([fun(K, V) when is_atom(K) -> {true, {V}}; (_, _) -> false end, fun(_, _) -> true end]);
make(keys) -> times(5, fun() -> make(key) end);
make(maporder) -> pick([undefined, ordered, reversed, fun(A, B) -> A >= B end]);
make({const, X}) -> X;
make({pick, L}) -> pick(L);
make({M, F}) -> values_more:make(M, F);
make(Kind) -> values_more:make(Kind).

kinds(lists, F, A) -> lists_kinds(F, A);
kinds(maps, F, A) -> maps_kinds(F, A);
kinds(M, F, A) -> values_more:kinds(M, F, A).

lists_kinds(F, 2) when F =:= all; F =:= any; F =:= filter; F =:= partition; F =:= takewhile; F =:= dropwhile;
                       F =:= splitwith; F =:= search -> [pred, list];
lists_kinds(F, 2) when F =:= map; F =:= foreach; F =:= uniq -> [fun1, list];
lists_kinds(F, 2) when F =:= filtermap; F =:= zf -> [fm1, list];
lists_kinds(flatmap, 2) -> [funl, list];
lists_kinds(F, 3) when F =:= foldl; F =:= foldr -> [fun2, [small, list], list];
lists_kinds(F, 3) when F =:= mapfoldl; F =:= mapfoldr -> [mapfold, [small, list], list];
lists_kinds(append, 1) -> [lists];
lists_kinds(concat, 1) -> [[list, strings]];
lists_kinds(enumerate, 1) -> [list];
lists_kinds(enumerate, 2) -> [int, list];
lists_kinds(enumerate, 3) -> [int, int, list];
lists_kinds(flatten, 1) -> [deep];
lists_kinds(flatten, 2) -> [deep, list];
lists_kinds(flatlength, 1) -> [deep];
lists_kinds(duplicate, 2) -> [small, term];
lists_kinds(F, 3) when F =:= keydelete; F =:= keyfind; F =:= keymember; F =:= keysearch; F =:= keytake ->
    [key, pos, tuples];
lists_kinds(F, 4) when F =:= keyreplace; F =:= keystore -> [key, pos, tuples, [pair, triple]];
lists_kinds(keymap, 3) -> [fun1, {pick, [1, 2]}, tuples];
lists_kinds(F, 2) when F =:= keysort; F =:= ukeysort -> [{pick, [1, 2]}, tuples];
lists_kinds(keymerge, 3) -> [{const, 1}, ksorted, ksorted];
lists_kinds(ukeymerge, 3) -> [{const, 1}, uksorted, uksorted];
lists_kinds(F, 1) when F =:= max; F =:= min; F =:= last; F =:= droplast; F =:= reverse; F =:= uniq -> [list];
lists_kinds(F, 1) when F =:= sort; F =:= usort -> [[list, longlist]];
lists_kinds(sort, 2) -> [le, [list, longlist]];
lists_kinds(usort, 2) -> [le, [list, longlist]];
lists_kinds(merge, 1) -> [sortedlists];
lists_kinds(merge, 2) -> [sorted, sorted];
lists_kinds(merge, 3) -> [{const, fun(A, B) -> A =< B end}, sorted, sorted];
lists_kinds(merge3, 3) -> [sorted, sorted, sorted];
lists_kinds(umerge, 1) -> [usortedlists];
lists_kinds(umerge, 2) -> [usorted, usorted];
lists_kinds(umerge, 3) -> [{const, fun(A, B) -> A =< B end}, usorted, usorted];
lists_kinds(umerge3, 3) -> [usorted, usorted, usorted];
lists_kinds(sum, 1) -> [numbers];
lists_kinds(F, 2) when F =:= nth; F =:= nthtail; F =:= split -> [small, list];
lists_kinds(sublist, 2) -> [list, small];
lists_kinds(sublist, 3) -> [list, small, small];
lists_kinds(seq, 2) -> [small, [small, int]];
lists_kinds(seq, 3) -> [small, {pick, [-10, 0, 1, 5, 20]}, {pick, [-3, -1, 0, 1, 2, 5]}];
lists_kinds(F, 1) when F =:= unzip -> [pairs];
lists_kinds(F, 1) when F =:= unzip3 -> [triples];
lists_kinds(zip, 2) -> [{pick, [[], [1], [1, 2], [a, b, c]]}, {pick, [[], [1], [1, 2], [a, b, c]]}];
lists_kinds(zip, 3) -> [list, list, how];
lists_kinds(zip3, 3) -> [{pick, [[], [1, 2]]}, {pick, [[], [1, 2]]}, {pick, [[], [1, 2]]}];
lists_kinds(zip3, 4) -> [list, list, list, how];
lists_kinds(zipwith, 3) -> [fun2, {pick, [[], [1, 2]]}, {pick, [[], [1, 2]]}];
lists_kinds(zipwith, 4) -> [fun2, list, list, how];
lists_kinds(zipwith3, 4) -> [fun3, {pick, [[], [1, 2]]}, {pick, [[], [1, 2]]}, {pick, [[], [1, 2]]}];
lists_kinds(zipwith3, 5) -> [fun3, list, list, list, how];
lists_kinds(F, 2) when F =:= member; F =:= delete; F =:= join -> [small, list];
lists_kinds(F, 2) when F =:= prefix; F =:= suffix -> [{pick, [[], [1], [1, 2], [3]]}, {pick, [[], [1], [1, 2, 3], [2, 3]]}];
lists_kinds(_, A) -> lists:duplicate(A, list).

maps_kinds(F, 1) when F =:= from_list -> [pairs];
maps_kinds(from_keys, 2) -> [keys, term];
maps_kinds(F, 2) when F =:= get; F =:= find; F =:= is_key; F =:= remove; F =:= take -> [key, map];
maps_kinds(get, 3) -> [key, map, term];
maps_kinds(F, 3) when F =:= put; F =:= update -> [key, term, map];
maps_kinds(update_with, 3) -> [key, fun1, map];
maps_kinds(update_with, 4) -> [key, fun1, term, map];
maps_kinds(F, 2) when F =:= filter -> [kpred, map];
maps_kinds(filtermap, 2) -> [kfm, map];
maps_kinds(F, 2) when F =:= map; F =:= foreach -> [fun2, map];
maps_kinds(fold, 3) -> [fun3, [list, small], map];
maps_kinds(F, 2) when F =:= with; F =:= without -> [keys, map];
maps_kinds(F, 3) when F =:= merge_with; F =:= intersect_with -> [fun3, map, map];
maps_kinds(groups_from_list, 2) -> [{pick, [fun(X) -> is_integer(X) end, fun(X) -> X end]}, list];
maps_kinds(groups_from_list, 3) -> [{const, fun(X) -> is_integer(X) end}, fun1, list];
maps_kinds(iterator, 2) -> [map, maporder];
maps_kinds(_, A) -> lists:duplicate(A, map).
