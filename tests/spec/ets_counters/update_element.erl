%% update_element sets elements of a row that is there.
-module(update_element).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, {k, a, b, c}),
         show(ets:update_element(T, k, {2, 1})),
         show(ets:update_element(T, k, [{3, "list"}, {4, #{m => <<0:800>>}}])),
         show([element(I, hd(ets:lookup(T, k))) || I <- [1, 2, 3]]),
         show(ets:update_element(T, k, [{2, x}, {2, y}])),
         show(ets:update_element(T, k, [])),
         show(ets:update_element(T, missing, {2, x})),
         show(ets:update_element(T, new, {2, x}, {old, b, c})),
         show(ets:update_element(T, new, {3, z}, {old, b, c})),
         show(lists:sort(ets:match(T, {'$1', '$2', '$3'})))
     end || Type <- [set, ordered_set]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: true
% expect: [k,1,"list"]
% expect: true
% expect: true
% expect: false
% expect: true
% expect: true
% expect: [[new,x,z]]
% expect: true
% expect: true
% expect: [k,1,"list"]
% expect: true
% expect: true
% expect: false
% expect: true
% expect: true
% expect: [[new,x,z]]
