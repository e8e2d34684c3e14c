%% More makers and kinds for api_diff.
-module(values_more).
-export([make/1, make/2, kinds/3]).

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
kinds(math, _, A) -> lists:duplicate(A, number);
kinds(_, _, A) -> lists:duplicate(A, term).
