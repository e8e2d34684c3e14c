%% More makers and kinds for api_diff.
-module(values_more).
-export([make/1, make/2, kinds/3]).

make(seps) -> values:make({pick, [" ", ",", "ab", "", ";.", "b", "1", " ,;", "abc"]});
make(dir) -> values:make({pick, [leading, trailing]});
make(cd) -> values:make([string, string, binary, ustring, ubinary]);
make(bin) -> values:make({pick, [<<"a">>, <<"b">>, <<" ">>, [<<"a">>, <<"bc">>], <<"">>]});
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
