%% Counters count, of either kind.
-module(counters_basic).
-export([main/0]).

main() ->
    [begin
         C = counters:new(2, Options),
         show([counters:add(C, 1, 3), counters:add(C, 1, -1), counters:sub(C, 2, 5), counters:get(C, 1), counters:get(C, 2)]),
         show([counters:put(C, 2, 100), counters:add(C, 2, 1), counters:get(C, 2)]),
         show({element(1, C), maps:get(size, counters:info(C)), is_integer(maps:get(memory, counters:info(C)))})
     end || Options <- [[], [atomics], [write_concurrency]]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [ok,ok,ok,2,-5]
% expect: [ok,ok,101]
% expect: {atomics,2,true}
% expect: [ok,ok,ok,2,-5]
% expect: [ok,ok,101]
% expect: {atomics,2,true}
% expect: [ok,ok,ok,2,-5]
% expect: [ok,ok,101]
% expect: {write_concurrency,2,true}
