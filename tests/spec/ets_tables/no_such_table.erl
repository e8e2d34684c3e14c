%% Every function refuses the name of no table, and what cannot be one.
-module(no_such_table).
-export([main/0]).

main() ->
    Spec = [{'_', [], ['$_']}],
    Calls = [{delete, []}, {delete, [k]}, {delete_all_objects, []}, {delete_object, [{k}]}, {first, []}, {first_lookup, []}, {give_away, [self(), x]},
             {insert, [{k}]}, {insert, [[{k}]]}, {insert_new, [{k}]}, {last, []}, {last_lookup, []}, {lookup, [k]}, {lookup_element, [k, 1]},
             {lookup_element, [k, 1, d]}, {match, ['_']}, {match, ['_', 1]}, {match_delete, ['_']}, {match_delete, [{k}]}, {match_object, ['_']},
             {match_object, ['_', 1]}, {member, [k]}, {next, [k]}, {next_lookup, [k]}, {prev, [k]}, {prev_lookup, [k]}, {rename, [x]},
             {safe_fixtable, [true]}, {select, [Spec]}, {select, [Spec, 1]}, {select_count, [Spec]}, {select_delete, [Spec]},
             {select_replace, [Spec]}, {select_reverse, [Spec]}, {select_reverse, [Spec, 1]}, {setopts, [{heir, none}]}, {slot, [0]},
             {tab2list, []}, {take, [k]}, {update_counter, [k, 1]}, {update_counter, [k, 1, {k, 1}]}, {update_element, [k, {2, 1}]},
             {update_element, [k, {2, 1}, {k, 1}]}],
    [begin
         io:format("~p/~p", [F, length(Args) + 1]),
         [fails(fun() -> apply(ets, F, [T | Args]) end) || T <- [no_such_table, 12]]
     end || {F, Args} <- Calls].

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: delete/1error:badarg ets:delete/1
% expect: error:badarg ets:delete/1
% expect: delete/2error:badarg ets:delete/2
% expect: error:badarg ets:delete/2
% expect: delete_all_objects/1error:badarg ets:internal_delete_all/2
% expect: error:badarg ets:internal_delete_all/2
% expect: delete_object/2error:badarg ets:delete_object/2
% expect: error:badarg ets:delete_object/2
% expect: first/1error:badarg ets:first/1
% expect: error:badarg ets:first/1
% expect: first_lookup/1error:badarg ets:first_lookup/1
% expect: error:badarg ets:first_lookup/1
% expect: give_away/3error:badarg ets:give_away/3
% expect: error:badarg ets:give_away/3
% expect: insert/2error:badarg ets:insert/2
% expect: error:badarg ets:insert/2
% expect: insert/2error:badarg ets:insert/2
% expect: error:badarg ets:insert/2
% expect: insert_new/2error:badarg ets:insert_new/2
% expect: error:badarg ets:insert_new/2
% expect: last/1error:badarg ets:last/1
% expect: error:badarg ets:last/1
% expect: last_lookup/1error:badarg ets:last_lookup/1
% expect: error:badarg ets:last_lookup/1
% expect: lookup/2error:badarg ets:lookup/2
% expect: error:badarg ets:lookup/2
% expect: lookup_element/3error:badarg ets:lookup_element/3
% expect: error:badarg ets:lookup_element/3
% expect: lookup_element/4error:badarg ets:lookup_element/4
% expect: error:badarg ets:lookup_element/4
% expect: match/2error:badarg ets:match/2
% expect: error:badarg ets:match/2
% expect: match/3error:badarg ets:match/3
% expect: error:badarg ets:match/3
% expect: match_delete/2error:badarg ets:internal_delete_all/2
% expect: error:badarg ets:internal_delete_all/2
% expect: match_delete/2error:badarg ets:internal_select_delete/2
% expect: error:badarg ets:internal_select_delete/2
% expect: match_object/2error:badarg ets:match_object/2
% expect: error:badarg ets:match_object/2
% expect: match_object/3error:badarg ets:match_object/3
% expect: error:badarg ets:match_object/3
% expect: member/2error:badarg ets:member/2
% expect: error:badarg ets:member/2
% expect: next/2error:badarg ets:next/2
% expect: error:badarg ets:next/2
% expect: next_lookup/2error:badarg ets:next_lookup/2
% expect: error:badarg ets:next_lookup/2
% expect: prev/2error:badarg ets:prev/2
% expect: error:badarg ets:prev/2
% expect: prev_lookup/2error:badarg ets:prev_lookup/2
% expect: error:badarg ets:prev_lookup/2
% expect: rename/2error:badarg ets:rename/2
% expect: error:badarg ets:rename/2
% expect: safe_fixtable/2error:badarg ets:safe_fixtable/2
% expect: error:badarg ets:safe_fixtable/2
% expect: select/2error:badarg ets:select/2
% expect: error:badarg ets:select/2
% expect: select/3error:badarg ets:select/3
% expect: error:badarg ets:select/3
% expect: select_count/2error:badarg ets:select_count/2
% expect: error:badarg ets:select_count/2
% expect: select_delete/2error:badarg ets:internal_select_delete/2
% expect: error:badarg ets:internal_select_delete/2
% expect: select_replace/2error:badarg ets:select_replace/2
% expect: error:badarg ets:select_replace/2
% expect: select_reverse/2error:badarg ets:select_reverse/2
% expect: error:badarg ets:select_reverse/2
% expect: select_reverse/3error:badarg ets:select_reverse/3
% expect: error:badarg ets:select_reverse/3
% expect: setopts/2error:badarg ets:setopts/2
% expect: error:badarg ets:setopts/2
% expect: slot/2error:badarg ets:slot/2
% expect: error:badarg ets:slot/2
% expect: tab2list/1error:badarg ets:match_object/2
% expect: error:badarg ets:match_object/2
% expect: take/2error:badarg ets:take/2
% expect: error:badarg ets:take/2
% expect: update_counter/3error:badarg ets:update_counter/3
% expect: error:badarg ets:update_counter/3
% expect: update_counter/4error:badarg ets:update_counter/4
% expect: error:badarg ets:update_counter/4
% expect: update_element/3error:badarg ets:update_element/3
% expect: error:badarg ets:update_element/3
% expect: update_element/4error:badarg ets:update_element/4
% expect: error:badarg ets:update_element/4
