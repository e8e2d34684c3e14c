%% Of the rows with one key only those that match are deleted.
-module(deleting_from_bags).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{N rem 2, N} || N <- lists:seq(1, 10)]),
         show(ets:select_delete(T, [{{'_', '$1'}, [{'>', '$1', 6}], [true]}])),
         show([ets:lookup(T, K) || K <- [0, 1]]),
         show(ets:match_delete(T, {1, '_'})),
         show([ets:lookup(T, K) || K <- [0, 1]]),
         show(ets:info(T, size))
     end || Type <- [bag, duplicate_bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 4
% expect: [[{0,2},{0,4},{0,6}],[{1,1},{1,3},{1,5}]]
% expect: true
% expect: [[{0,2},{0,4},{0,6}],[]]
% expect: 3
% expect: 4
% expect: [[{0,2},{0,4},{0,6}],[{1,1},{1,3},{1,5}]]
% expect: true
% expect: [[{0,2},{0,4},{0,6}],[]]
% expect: 3
