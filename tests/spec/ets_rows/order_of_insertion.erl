%% The rows of a key come in the order in which they were inserted.
-module(order_of_insertion).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         [ets:insert(T, {N rem 3, N}) || N <- lists:seq(1, 12)],
         show([ets:lookup(T, K) || K <- [0, 1, 2]]),
         ets:delete_object(T, {1, 4}),
         ets:insert(T, {1, 4}),
         show(ets:lookup_element(T, 1, 2)),
         show([N || [N] <- ets:match(T, {2, '$1'})])
     end || Type <- [bag, duplicate_bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[{0,3},{0,6},{0,9},{0,12}],[{1,1},{1,4},{1,7},{1,10}],[{2,2},{2,5},{2,8},{2,11}]]
% expect: [1,7,10,4]
% expect: [2,5,8,11]
% expect: [[{0,3},{0,6},{0,9},{0,12}],[{1,1},{1,4},{1,7},{1,10}],[{2,2},{2,5},{2,8},{2,11}]]
% expect: [1,7,10,4]
% expect: [2,5,8,11]
