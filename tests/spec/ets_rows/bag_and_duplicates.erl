%% A bag has different rows for a key, a duplicate bag any.
-module(bag_and_duplicates).
-export([main/0]).

main() ->
    Rows = [{k, 1}, {k, 2}, {k, 1}, {l, 1}, {k, 1.0}, {k, 2}],
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, Rows),
         show({Type, ets:lookup(T, k), ets:lookup(T, l), ets:info(T, size)})
     end || Type <- [bag, duplicate_bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {bag,[{k,1},{k,2},{k,1.0}],[{l,1}],4}
% expect: {duplicate_bag,[{k,1},{k,2},{k,1},{k,1.0},{k,2}],[{l,1}],6}
