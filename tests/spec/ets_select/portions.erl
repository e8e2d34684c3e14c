%% select/3 gives so many values at a time, all of them in the end.
-module(portions).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type | Options]),
         ets:insert(T, [{N, N rem 3} || N <- lists:seq(1, 100)]),
         Spec = [{{'$1', 1}, [], ['$1']}],
         Portions = all(ets:select(T, Spec, 10)),
         show({Type, [length(P) || P <- Portions], lists:sort(lists:append(Portions)) =:= lists:seq(1, 100, 3)}),
         show(lists:sort(lists:append(all(ets:select(T, Spec, 1)))) =:= lists:seq(1, 100, 3)),
         show(ets:select(T, [{{'$1', 7}, [], ['$1']}], 5)),
         show(length(lists:append(all(ets:select(T, Spec, 1000)))))
     end || {Type, Options} <- [{set, []}, {ordered_set, []}, {set, [{write_concurrency, true}]}]].

all('$end_of_table') -> [];
all({Values, Continuation}) -> [Values | all(ets:select(Continuation))].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {set,[10,10,10,4],true}
% expect: true
% expect: '$end_of_table'
% expect: 34
% expect: {ordered_set,[10,10,10,4],true}
% expect: true
% expect: '$end_of_table'
% expect: 34
% expect: {set,[10,10,10,4],true}
% expect: true
% expect: '$end_of_table'
% expect: 34
