%% select_replace replaces rows by what the body makes of them.
-module(replacing).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{N, a} || N <- lists:seq(1, 6)]),
         show(ets:select_replace(T, [{{'$1', a}, [{'>', '$1', 3}], [{{'$1', b, new}}]}])),
         show(lists:sort(ets:tab2list(T))),
         show(ets:select_replace(T, [{{'$1', '_'}, [{'<', '$1', 2}], [{{{element, 1, '$_'}, c}}]}])),
         show(ets:select_replace(T, [{{3, a}, [], [{const, {3, {constant}}}]}])),
         show(ets:select_replace(T, [{{'_', a}, [], ['$_']}])),
         show(lists:sort(ets:tab2list(T)))
     end || Type <- [set, ordered_set, duplicate_bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: [{1,a},{2,a},{3,a},{4,b,new},{5,b,new},{6,b,new}]
% expect: 1
% expect: 1
% expect: 1
% expect: [{1,c},{2,a},{3,{constant}},{4,b,new},{5,b,new},{6,b,new}]
% expect: 3
% expect: [{1,a},{2,a},{3,a},{4,b,new},{5,b,new},{6,b,new}]
% expect: 1
% expect: 1
% expect: 1
% expect: [{1,c},{2,a},{3,{constant}},{4,b,new},{5,b,new},{6,b,new}]
% expect: 3
% expect: [{1,a},{2,a},{3,a},{4,b,new},{5,b,new},{6,b,new}]
% expect: 1
% expect: 1
% expect: 1
% expect: [{1,c},{2,a},{3,{constant}},{4,b,new},{5,b,new},{6,b,new}]
