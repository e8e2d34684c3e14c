%% orddict:from_list/1 takes pairs only; of pairs with the same key the last one counts.
-module('003_orddict_of_no_pairs').
-export([main/0, id/1]).

main() ->
    [io:format("~p~n", [try orddict:from_list(id(L)) catch error:R -> R end])
     || L <- [[], [{b, 1}, {a, 2}, {b, 3}], "a b", [{a, 1}, x], [{a, 1} | {b, 2}], [{a, 1, 2}], [x], x]].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []
% expect: [{a,2},{b,3}]
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: function_clause
