%% Portions of an ordered set come in order, and in reverse.
-module(portions_in_order).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{N, x} || N <- lists:seq(1, 10)]),
    Spec = [{{'$1', '_'}, [], ['$1']}],
    show(all(ets:select(T, Spec, 4), fun ets:select/1)),
    show(all(ets:select_reverse(T, Spec, 4), fun ets:select_reverse/1)),
    show(all(ets:match(T, {'$1', x}, 3), fun ets:match/1)),
    {First, Continuation} = ets:select(T, Spec, 3),
    ets:delete(T, 3),
    ets:delete(T, 5),
    ets:insert(T, [{3.5, new}, {2.5, missed}]),
    show([First | all(ets:select(Continuation), fun ets:select/1)]).

all('$end_of_table', _) -> [];
all({Values, Continuation}, Next) -> [Values | all(Next(Continuation), Next)].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [[1,2,3,4],[5,6,7,8],"\t\n"]
% expect: [[10,9,8,7],[6,5,4,3],[2,1]]
% expect: [[[1],[2],[3]],[[4],[5],[6]],[[7],"\b","\t"],["\n"]]
% expect: [[1,2,3],[3.5,4,6],[7,8,9],"\n"]
