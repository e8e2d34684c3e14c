%% Each argument wrong in turn is badarg.
-module(wrong_arguments).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {k, 1}),
    Calls = [{delete_object, [[x, {}, []]]}, {insert, [[x, {}, 1, [x], [{}]]]}, {insert_new, [[x, {}, [{k, 1}, x]]]}, {lookup_element, [[k], [0, x, 3]]},
             {match, [[#{'$1' => 1}]]}, {match, [['_'], [0, -1, x, 1.0]]}, {match_object, [['_'], [0, x]]}, {rename, [[1, "x"]]},
             {safe_fixtable, [[x, 1]]}, {select, [[x, [x], [{'_', [], []}], [{'_', [{foo}], [a]}], [{'_', [], [{message, 1}]}]]]},
             {select, [[[{'_', [], [a]}]], [0, x]]}, {select_count, [[x, [x]]]}, {select_delete, [[x, [{'_', [], []}]]]}, {select_reverse, [[x]]},
             {setopts, [[x, {heir, x}, {heir, x, y}, [{protection, public}]]]}, {slot, [[-1, x, 1 bsl 70]]}, {next, [[missing]]}, {prev, [[missing]]}],
    [begin
         io:format("~p ", [F]),
         fails(fun() -> apply(ets, F, [T | Args]) end)
     end || {F, Choices} <- Calls, Args <- each(Choices)],
    [fails(fun() -> ets:F(X) end) || F <- [select, match, match_object, select_reverse], X <- [x, {}, {T, 1, 2}]],
    [fails(fun() -> ets:whereis(X) end) || X <- [1, T]].

each([]) -> [[]];
each([Choices | Rest]) -> [[C | R] || C <- Choices, R <- each(Rest)].

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: delete_object error:badarg ets:delete_object/2
% expect: delete_object error:badarg ets:delete_object/2
% expect: delete_object error:badarg ets:delete_object/2
% expect: insert error:badarg ets:insert/2
% expect: insert error:badarg ets:insert/2
% expect: insert error:badarg ets:insert/2
% expect: insert error:badarg ets:insert/2
% expect: insert error:badarg ets:insert/2
% expect: insert_new error:badarg ets:insert_new/2
% expect: insert_new error:badarg ets:insert_new/2
% expect: insert_new error:badarg ets:insert_new/2
% expect: lookup_element error:badarg ets:lookup_element/3
% expect: lookup_element error:badarg ets:lookup_element/3
% expect: lookup_element error:badarg ets:lookup_element/3
% expect: match error:badarg ets:match/2
% expect: match error:badarg ets:match/3
% expect: match error:badarg ets:match/3
% expect: match error:badarg ets:match/3
% expect: match error:badarg ets:match/3
% expect: match_object error:badarg ets:match_object/3
% expect: match_object error:badarg ets:match_object/3
% expect: rename error:badarg ets:rename/2
% expect: rename error:badarg ets:rename/2
% expect: safe_fixtable error:badarg ets:safe_fixtable/2
% expect: safe_fixtable error:badarg ets:safe_fixtable/2
% expect: select error:badarg ets:select/2
% expect: select error:badarg ets:select/2
% expect: select error:badarg ets:select/2
% expect: select error:badarg ets:select/2
% expect: select error:badarg ets:select/2
% expect: select error:badarg ets:select/3
% expect: select error:badarg ets:select/3
% expect: select_count error:badarg ets:select_count/2
% expect: select_count error:badarg ets:select_count/2
% expect: select_delete error:badarg ets:internal_select_delete/2
% expect: select_delete error:badarg ets:internal_select_delete/2
% expect: select_reverse error:badarg ets:select_reverse/2
% expect: setopts error:badarg ets:setopts/2
% expect: setopts error:badarg ets:setopts/2
% expect: setopts error:badarg ets:setopts/2
% expect: setopts no failure: true
% expect: slot error:badarg ets:slot/2
% expect: slot error:badarg ets:slot/2
% expect: slot error:badarg ets:slot/2
% expect: next error:badarg ets:next/2
% expect: prev error:badarg ets:prev/2
% expect: error:badarg ets:select/1
% expect: error:badarg ets:select/1
% expect: error:badarg ets:select/1
% expect: error:badarg ets:match/1
% expect: error:badarg ets:match/1
% expect: error:badarg ets:match/1
% expect: error:badarg ets:match_object/1
% expect: error:badarg ets:match_object/1
% expect: error:badarg ets:match_object/1
% expect: error:badarg ets:select_reverse/1
% expect: error:badarg ets:select_reverse/1
% expect: error:badarg ets:select_reverse/1
% expect: error:badarg ets:whereis/1
% expect: error:badarg ets:whereis/1
