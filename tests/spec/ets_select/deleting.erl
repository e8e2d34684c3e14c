%% select_delete and match_delete delete what they are true for.
-module(deleting).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type | Options]),
         ets:insert(T, [{N, N rem 4} || N <- lists:seq(1, 400)]),
         show(ets:select_delete(T, [{{'_', 1}, [], [true]}])),
         show(ets:select_delete(T, [{{'_', 2}, [], [perhaps]}])),
         show(ets:match_delete(T, {'_', 3})),
         show(ets:info(T, size)),
         show(lists:usort([R || {_, R} <- ets:tab2list(T)])),
         show(ets:select_delete(T, [{{'$1', '_'}, [{'>', '$1', 390}], [true]}])),
         show(ets:select_delete(T, [{'_', [], [true]}])),
         show(ets:info(T, size)),
         ets:insert(T, {1, 1}),
         show([ets:match_delete(T, '_'), ets:tab2list(T)])
     end || {Type, Options} <- [{set, []}, {ordered_set, []}, {bag, []}, {set, [{write_concurrency, true}]}]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 100
% expect: 0
% expect: true
% expect: 200
% expect: [0,2]
% expect: 5
% expect: 195
% expect: 0
% expect: [true,[]]
% expect: 100
% expect: 0
% expect: true
% expect: 200
% expect: [0,2]
% expect: 5
% expect: 195
% expect: 0
% expect: [true,[]]
% expect: 100
% expect: 0
% expect: true
% expect: 200
% expect: [0,2]
% expect: 5
% expect: 195
% expect: 0
% expect: [true,[]]
% expect: 100
% expect: 0
% expect: true
% expect: 200
% expect: [0,2]
% expect: 5
% expect: 195
% expect: 0
% expect: [true,[]]
