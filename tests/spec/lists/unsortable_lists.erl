%% What is no list, ends improperly, or has an element without the key, fails to be sorted, wherever that is.
% stress-skip: so many elements are too many for a collection at every safepoint
-module(unsortable_lists).
-export([main/0]).

main() ->
    Long = lists:seq(1, 16_384),
    Pairs = [{N} || N <- Long],
    [io:format("~p: ~p~n", [Name, try Sort() of L when length(L) > 10 -> length(L); L -> L catch Class:Reason -> {Class, Reason} end]) || {Name, Sort} <- [
        {atom, fun() -> lists:sort(foo) end}, {improper, fun() -> lists:sort([a, b | c]) end}, {usort_atom, fun() -> lists:usort(foo) end},
        {usort_improper, fun() -> lists:usort([a | b]) end}, {no_such_element, fun() -> lists:keysort(2, [{1}, {2, 3}]) end},
        {no_tuple, fun() -> lists:keysort(1, [{1}, a]) end}, {no_position, fun() -> lists:keysort(0, []) end},
        {key_improper, fun() -> lists:keysort(1, [{1}, {2} | foo]) end}, {ukeysort, fun() -> lists:ukeysort(2, [{1}, {2, 3}]) end},
        {never_looked_at, fun() -> lists:keysort(2, [{1}]) end}, {key_atom, fun() -> lists:keysort(1, foo) end},
        {late, fun() -> lists:sort(Long ++ foo) end}, {exact, fun() -> lists:sort(Long) end}, {late_key, fun() -> lists:keysort(1, Pairs ++ [{}]) end},
        {late_tail, fun() -> lists:ukeysort(1, Pairs ++ foo) end}, {empty, fun() -> lists:usort([]) end}, {one, fun() -> lists:sort([x]) end}]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: atom: {error,function_clause}
% expect: improper: {error,function_clause}
% expect: usort_atom: {error,function_clause}
% expect: usort_improper: {error,function_clause}
% expect: no_such_element: {error,badarg}
% expect: no_tuple: {error,badarg}
% expect: no_position: {error,function_clause}
% expect: key_improper: {error,function_clause}
% expect: ukeysort: {error,badarg}
% expect: never_looked_at: [{1}]
% expect: key_atom: {error,{case_clause,foo}}
% expect: late: {error,function_clause}
% expect: exact: 16384
% expect: late_key: {error,badarg}
% expect: late_tail: {error,function_clause}
% expect: empty: []
% expect: one: [x]
