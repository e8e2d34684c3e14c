%% More makers and kinds for api_diff.
-module(values_more).
-export([make/1, make/2, kinds/3]).

make(strings) -> [values:make(string), values:make(atom), values:make(int), values:make(float)].
make(_, _) -> x.

kinds(_, _, A) -> lists:duplicate(A, term).
