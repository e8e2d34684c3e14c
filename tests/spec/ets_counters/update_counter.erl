%% update_counter adds to the element after the key, or to another one.
-module(update_counter).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, {k, 10, 20, x}),
         show(ets:update_counter(T, k, 1)),
         show(ets:update_counter(T, k, -5)),
         show(ets:update_counter(T, k, {3, 7})),
         show(ets:update_counter(T, k, [{2, 1}, {3, 1}, {2, 1}])),
         show(ets:update_counter(T, k, [])),
         show(ets:update_counter(T, k, 0)),
         show(ets:lookup(T, k))
     end || Type <- [set, ordered_set]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 11
% expect: 6
% expect: 27
% expect: [7,28,8]
% expect: []
% expect: 8
% expect: [{k,8,28,x}]
% expect: 11
% expect: 6
% expect: 27
% expect: [7,28,8]
% expect: []
% expect: 8
% expect: [{k,8,28,x}]
