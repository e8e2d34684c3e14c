%% More makers and kinds for api_diff.
-module(values_more).
-export([make/1, make/2, kinds/3]).

make(seps) -> values:make({pick, [" ", ",", "ab", "", ";.", "b", "1", " ,;", "abc"]});
make(dir) -> values:make({pick, [leading, trailing]});
make(cd) -> values:make([string, string, binary, ustring, ubinary]);
make(bin) -> values:make({pick, [<<"a">>, <<"b">>, <<" ">>, [<<"a">>, <<"bc">>], <<"">>]});
make(name) -> values:make({pick, ["a.erl", "/a/b.erl", "a/b/", "/", "", ".", "..", "//a//b", "a/.erl", "a.b/c", "x.tar.gz", <<"a/b.erl">>, <<"/">>, <<"a/">>, foo, ["a", $b, 'c.d'], "/usr", "a//", ".profile", "a.", <<"x.erl">>, "a/b.c/"]});
make(names) -> [make(name) || _ <- lists:seq(1, 3)];
make(date) -> {values:make({pick, [0, 1, 4, 100, 1600, 1970, 2000, 2023, 2024, 2026, 9999]}), rand:uniform(12), rand:uniform(31)};
make(time) -> {rand:uniform(24) - 1, rand:uniform(60) - 1, rand:uniform(60) - 1};
make(datetime) -> {make(date), make(time)};
make(days) -> rand:uniform(2000000) - 1;
make(seconds) -> rand:uniform(100000000000) - 1;
make(systime) -> rand:uniform(3000000000);
make(manypairs) -> [{rand:uniform(300), values:make(small)} || _ <- lists:seq(1, rand:uniform(300))];
make(dict) -> dict:from_list(make(manypairs));
make(orddict) -> orddict:from_list(make(manypairs));
make(set) -> values:make([set1, set1, set2]);
make(set1) -> sets:from_list([rand:uniform(300) || _ <- lists:seq(1, rand:uniform(300))]);
make(set2) -> sets:from_list(values:make(list), [{version, 2}]);
make(ordset) -> ordsets:from_list(values:make(list));
make(dkey) -> rand:uniform(300);
make(ldict) -> dict:from_list([{K, [V]} || {K, V} <- make(manypairs)]);
make(lorddict) -> orddict:from_list([{K, [V]} || {K, V} <- make(manypairs)]);
make(sets) -> [make(set) || _ <- lists:seq(1, 3)];
make(ordsets) -> [make(ordset) || _ <- lists:seq(1, 3)];
make(queue) -> lists:foldl(fun(X, Q) -> case rand:uniform(4) of 1 -> queue:in_r(X, Q); 2 -> element(2, queue:out(Q)); _ -> queue:in(X, Q) end end, queue:from_list(values:make(list)), values:make(list));
make(array) -> lists:foldl(fun(I, A) -> array:set(I, I, A) end, values:make([{const, array:new()}, {const, array:from_list(values:make(longlist))}, {const, array:new([{default, 0}, {size, 25}, {fixed, false}])}]), [rand:uniform(250) || _ <- lists:seq(1, rand:uniform(20))]);
make(farray) -> array:from_list(values:make(list));
make(b64options) -> values:make({pick, [#{}, #{mode => urlsafe}, #{padding => false}]});
make(b64text) -> base64:encode(values:make(bytes), make(b64options));
make(tree) -> T = lists:foldl(fun(K, T) -> gb_trees:enter(K, x, T) end, gb_trees:empty(), [rand:uniform(300) || _ <- lists:seq(1, rand:uniform(100))]), lists:foldl(fun gb_trees:delete_any/2, T, [rand:uniform(300) || _ <- lists:seq(1, 20)]);
make(uptree) -> lists:foldl(fun(K, T) -> gb_trees:enter(K, x, T) end, gb_trees:empty(), lists:seq(1, rand:uniform(60)));
make(upset) -> gb_sets:from_list(lists:seq(1, rand:uniform(20)));
make(gbset) -> lists:foldl(fun gb_sets:delete_any/2, lists:foldl(fun gb_sets:add/2, gb_sets:new(), [rand:uniform(60) || _ <- lists:seq(1, rand:uniform(40))]), [rand:uniform(60) || _ <- lists:seq(1, 9)]);
make(gbsets) -> [make(gbset) || _ <- lists:seq(1, 3)];
make(strings) -> [values:make(string), values:make(atom), values:make(int), values:make(float)];
make(props) -> [values:make([key, atom, pair, pair, pair, triple, tuple, string]) || _ <- lists:seq(1, rand:uniform(8))];
make(proppairs) -> [{values:make(key), values:make(atom)} || _ <- lists:seq(1, 3)];
make(expansions) -> [{values:make([key, pair]), make(props)} || _ <- lists:seq(1, 3)];
make(stages) -> [values:make([{const, {aliases, make(proppairs)}}, {const, {negations, make(proppairs)}}, {const, {expand, make(expansions)}}])].
make(_, _) -> x.


kinds(proplists, F, 2) when F =:= substitute_aliases; F =:= substitute_negations -> [proppairs, props];
kinds(proplists, F, 2) when F =:= expand -> [expansions, props];
kinds(proplists, split, 2) -> [props, keys];
kinds(proplists, normalize, 2) -> [props, stages];
kinds(proplists, to_map, 2) -> [props, stages];
kinds(proplists, property, 2) -> [key, [term, bool]];
kinds(proplists, from_map, 1) -> [map];
kinds(proplists, _, 1) -> [props];
kinds(proplists, _, 2) -> [key, props];
kinds(proplists, _, 3) -> [key, props, term];
kinds(string, F, A) -> string_kinds(F, A);
kinds(binary, replace, 3) -> [binary, bin, binary];
kinds(binary, replace, 4) -> [binary, bin, binary, {pick, [[], [global], [{insert_replaced, 1}], [global, {insert_replaced, [0, 1]}], [{scope, {1, 2}}], [foo]]}];
kinds(binary, _, A) -> lists:duplicate(A, binary);
kinds(unicode, encoding_to_bom, 1) -> [{pick, [utf8, utf16, {utf16, little}, utf32, latin1, {utf32, little}, foo]}];
kinds(unicode, _, A) -> lists:duplicate(A, cd);
kinds(filename, F, 2) when F =:= basename; F =:= rootname -> [name, {pick, [".erl", "erl", "", <<".erl">>, ".b"]}];
kinds(filename, join, 1) -> [[names, names, names, name]];
kinds(filename, _, A) -> lists:duplicate(A, name);
kinds(calendar, F, A) -> calendar_kinds(F, A);
kinds(dict, F, A) -> dict_kinds(F, A, dict);
kinds(orddict, F, A) -> dict_kinds(F, A, orddict);
kinds(sets, F, A) -> set_kinds(F, A, set);
kinds(ordsets, F, A) -> set_kinds(F, A, ordset);
kinds(queue, F, 2) when F =:= in; F =:= in_r; F =:= cons; F =:= member; F =:= delete; F =:= delete_r -> [small, queue];
kinds(queue, snoc, 2) -> [queue, small];
kinds(queue, F, 2) when F =:= filter; F =:= any; F =:= all; F =:= delete_with; F =:= delete_with_r -> [pred, queue];
kinds(queue, filtermap, 2) -> [fm1, queue];
kinds(queue, fold, 3) -> [fun2, list, queue];
kinds(queue, split, 2) -> [small, queue];
kinds(queue, from_list, 1) -> [list];
kinds(queue, _, A) -> lists:duplicate(A, queue);
kinds(array, F, A) -> array_kinds(F, A);
kinds(base64, F, A) when F =:= encode; F =:= encode_to_string -> lists:sublist([[string, bytes], b64options], A);
kinds(base64, _, A) -> lists:sublist([b64text, b64options], A);
kinds(gb_trees, F, A) -> tree_kinds(F, A);
kinds(gb_sets, F, A) -> gb_set_kinds(F, A);
kinds(math, _, A) -> lists:duplicate(A, number);
kinds(_, _, A) -> lists:duplicate(A, term).

string_kinds(F, 2) when F =:= chars -> [char, small];
string_kinds(chars, 3) -> [char, small, string];
string_kinds(F, 2) when F =:= centre; F =:= left; F =:= right -> [string, pos];
string_kinds(F, 3) when F =:= centre; F =:= left; F =:= right -> [string, pos, char];
string_kinds(F, 2) when F =:= chr; F =:= rchr -> [string, char];
string_kinds(copies, 2) -> [string, small];
string_kinds(F, 2) when F =:= span; F =:= cspan; F =:= tokens -> [string, seps];
string_kinds(F, 2) when F =:= str; F =:= rstr -> [string, seps];
string_kinds(F, 2) when F =:= substr; F =:= sub_string; F =:= sub_word -> [string, pos];
string_kinds(F, 3) when F =:= substr; F =:= sub_string -> [string, pos, small];
string_kinds(sub_word, 3) -> [string, pos, char];
string_kinds(words, 2) -> [string, char];
string_kinds(strip, 2) -> [string, {pick, [left, right, both]}];
string_kinds(strip, 3) -> [string, {pick, [left, right, both]}, char];
string_kinds(join, 2) -> [{pick, [[], ["a"], ["ab", "", "c d"]]}, seps];
string_kinds(F, 1) when F =:= to_integer; F =:= to_float -> [[digits, digits, chardata]];
string_kinds(F, 1) when F =:= len; F =:= words; F =:= strip; F =:= to_lower; F =:= to_upper -> [string];
string_kinds(concat, 2) -> [string, string];
string_kinds(F, 3) when F =:= equal -> [cd, cd, bool];
string_kinds(equal, 4) -> [cd, cd, bool, {pick, [none, nfc, nfd]}];
string_kinds(find, 3) -> [cd, seps, dir];
string_kinds(F, 2) when F =:= find; F =:= split; F =:= prefix -> [cd, seps];
string_kinds(split, 3) -> [cd, seps, {pick, [leading, trailing, all]}];
string_kinds(replace, 3) -> [cd, seps, seps];
string_kinds(replace, 4) -> [cd, seps, seps, {pick, [leading, trailing, all]}];
string_kinds(F, 2) when F =:= lexemes; F =:= take -> [cd, seps];
string_kinds(nth_lexeme, 3) -> [cd, pos, seps];
string_kinds(pad, 2) -> [cd, small];
string_kinds(pad, 3) -> [cd, {pick, [5, 10, 20]}, {pick, [leading, trailing, both]}];
string_kinds(pad, 4) -> [cd, {pick, [5, 10, 20]}, {pick, [leading, trailing, both]}, char];
string_kinds(slice, 2) -> [cd, small];
string_kinds(slice, 3) -> [cd, small, {pick, [0, 1, 3, infinity]}];
string_kinds(take, 3) -> [cd, seps, bool];
string_kinds(take, 4) -> [cd, seps, bool, dir];
string_kinds(trim, 2) -> [cd, {pick, [leading, trailing, both]}];
string_kinds(trim, 3) -> [cd, {pick, [leading, trailing, both]}, seps];
string_kinds(_, A) -> lists:duplicate(A, cd).

calendar_kinds(F, 1) when F =:= date_to_gregorian_days; F =:= day_of_the_week; F =:= iso_week_number; F =:= valid_date -> [date];
calendar_kinds(F, 3) when F =:= date_to_gregorian_days; F =:= day_of_the_week; F =:= valid_date -> [{pick, [0, 2000, 2023, 2024]}, small, small];
calendar_kinds(gregorian_days_to_date, 1) -> [days];
calendar_kinds(gregorian_seconds_to_datetime, 1) -> [seconds];
calendar_kinds(F, 1) when F =:= seconds_to_daystime; F =:= seconds_to_time -> [[{pick, [0, 1, 86399, 86400, -1, -86400, 100000]}, days]];
calendar_kinds(time_to_seconds, 1) -> [time];
calendar_kinds(last_day_of_the_month, 2) -> [{pick, [2000, 2023, 2024, 1900]}, {pick, [0, 1, 2, 4, 12, 13]}];
calendar_kinds(F, 1) when F =:= now_to_datetime; F =:= now_to_local_time; F =:= now_to_universal_time -> [{pick, [{1700, 5, 6}, {0, 0, 0}]}];
calendar_kinds(is_leap_year, 1) -> [{pick, [0, 1900, 2000, 2023, 2024]}];
calendar_kinds(system_time_to_rfc3339, 1) -> [systime];
calendar_kinds(system_time_to_rfc3339, 2) -> [systime, {pick, [[], [{unit, millisecond}], [{offset, "Z"}], [{offset, "-02:30"}], [{offset, 3600}], [{time_designator, $ }, {unit, microsecond}], [{return, binary}]]}];
calendar_kinds(rfc3339_to_system_time, A) -> lists:sublist([{pick, ["2024-02-29T12:00:00Z", "2018-02-01T15:18:02.088Z", "2018-02-01 15:18:02.123456+01:30", <<"1970-01-01T00:00:00-00:30">>]}, {pick, [[], [{unit, nanosecond}], [{unit, millisecond}]]}], A);
calendar_kinds(F, 2) when F =:= system_time_to_local_time; F =:= system_time_to_universal_time -> [systime, {pick, [second, millisecond]}];
calendar_kinds(time_difference, 2) -> [datetime, datetime];
calendar_kinds(_, A) -> lists:duplicate(A, datetime).

dict_kinds(F, 3, D) when F =:= append -> [dkey, small, list_of(D)];
dict_kinds(append_list, 3, D) -> [dkey, list, list_of(D)];
dict_kinds(F, 2, D) when F =:= erase; F =:= fetch; F =:= find; F =:= is_key; F =:= take -> [dkey, D];
dict_kinds(filter, 2, D) -> [{pick, [fun(K, _) -> K > 150 end, fun(_, V) -> V > 2 end, fun(K, _) -> K < 10 end]}, D];
dict_kinds(map, 2, D) -> [fun2, D];
dict_kinds(fold, 3, D) -> [{pick, [fun(K, V, A) -> [{K, V} | A] end]}, list, D];
dict_kinds(from_list, 1, _) -> [manypairs];
dict_kinds(merge, 3, D) -> [fun3, D, D];
dict_kinds(store, 3, D) -> [dkey, small, D];
dict_kinds(update, 3, D) -> [dkey, fun1, D];
dict_kinds(update, 4, D) -> [dkey, fun1, small, D];
dict_kinds(update_counter, 3, D) -> [dkey, small, D];
dict_kinds(_, A, D) -> lists:duplicate(A, D).

list_of(dict) -> ldict;
list_of(orddict) -> lorddict.

set_kinds(F, 2, S) when F =:= add_element; F =:= del_element; F =:= is_element -> [[dkey, small], S];
set_kinds(filter, 2, S) -> [{pick, [fun(E) -> E > 150 end, fun(E) -> E < 5 end]}, S];
set_kinds(map, 2, S) -> [fun1, S];
set_kinds(filtermap, 2, S) -> [fm1, S];
set_kinds(fold, 3, S) -> [{pick, [fun(E, A) -> [E | A] end]}, list, S];
set_kinds(from_list, 1, _) -> [longlist];
set_kinds(from_list, 2, _) -> [list, {pick, [[{version, 1}], [{version, 2}], []]}];
set_kinds(new, 1, _) -> [{pick, [[{version, 1}], [{version, 2}], []]}];
set_kinds(F, 1, set) when F =:= union; F =:= intersection -> [sets];
set_kinds(F, 1, ordset) when F =:= union; F =:= intersection -> [ordsets];
set_kinds(_, A, S) -> lists:duplicate(A, S).

array_kinds(from_list, 1) -> [[list, longlist]];
array_kinds(from_list, 2) -> [[list, longlist], small];
array_kinds(F, A) when F =:= from_orddict -> lists:sublist([{pick, [[{0, a}, {3, b}, {50, c}], [], [{1, x}], [{5, a}, {2, b}]]}, small], A);
array_kinds(new, 1) -> [{pick, [10, [{size, 25}], fixed, [{default, x}], [{size, 5}, {fixed, false}], [fixed, {default, 0}], foo, []]}];
array_kinds(new, 2) -> [small, {pick, [[{default, x}], {fixed, false}, []]}];
array_kinds(F, 2) when F =:= get; F =:= reset -> [[small, dkey], array];
array_kinds(resize, 2) -> [[small, dkey], array];
array_kinds(set, 3) -> [[small, dkey, {pick, [1000, 12345]}], atom, array];
array_kinds(F, 2) when F =:= map; F =:= sparse_map -> [{pick, [fun(I, V) -> {I, V} end, fun(_, V) -> V end]}, array];
array_kinds(F, 3) -> [{pick, [fun(I, V, A) -> [{F, I, V} | A] end]}, list, array];
array_kinds(_, A) -> lists:duplicate(A, array).

tree_kinds(F, 2) when F =:= map -> [fun2, tree];
tree_kinds(from_orddict, 1) -> [orddict];
tree_kinds(F, 2) when F =:= iterator -> [tree, {pick, [ordered, reversed]}];
tree_kinds(iterator_from, 3) -> [dkey, tree, {pick, [ordered, reversed]}];
tree_kinds(next, 1) -> [{const, gb_trees:iterator(make(tree))}];
tree_kinds(_, 2) -> [dkey, tree];
tree_kinds(F, 3) -> [dkey, atom, if F =:= update -> tree; true -> [tree, uptree] end];
tree_kinds(_, A) -> lists:duplicate(A, tree).

gb_set_kinds(F, 2) when F =:= filter -> [{pick, [fun(E) -> E > 30 end, fun(E) -> E < 5 end]}, gbset];
gb_set_kinds(map, 2) -> [fun1, gbset];
gb_set_kinds(filtermap, 2) -> [fm1, gbset];
gb_set_kinds(fold, 3) -> [{pick, [fun(E, A) -> [E | A] end]}, list, gbset];
gb_set_kinds(from_list, 1) -> [longlist];
gb_set_kinds(from_ordset, 1) -> [ordset];
gb_set_kinds(singleton, 1) -> [term];
gb_set_kinds(F, 1) when F =:= union; F =:= intersection -> [gbsets];
gb_set_kinds(F, 2) when F =:= union; F =:= intersection; F =:= difference; F =:= subtract; F =:= is_subset; F =:= is_disjoint; F =:= is_equal -> [[gbset, upset], [gbset, upset]];
gb_set_kinds(iterator, 2) -> [gbset, {pick, [ordered, reversed]}];
gb_set_kinds(iterator_from, 3) -> [small, gbset, {pick, [ordered, reversed]}];
gb_set_kinds(next, 1) -> [{const, gb_sets:iterator(make(gbset))}];
gb_set_kinds(_, 2) -> [[small, dkey], gbset];
gb_set_kinds(_, A) -> lists:duplicate(A, gbset).
