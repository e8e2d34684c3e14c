%% member says whether there is a row with the key.
-module(member).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{a}, {b}, {1}]),
         ets:delete(T, b),
         show([ets:member(T, K) || K <- [a, b, 1, 1.0, {a}]])
     end || Type <- [set, ordered_set, bag, duplicate_bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,false,true,false,false]
% expect: [true,false,true,true,false]
% expect: [true,false,true,false,false]
% expect: [true,false,true,false,false]
