%% A limit counts rows, also those with one key.
-module(portions_of_bags).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{k, N} || N <- lists:seq(1, 10)]),
         ets:insert(T, [{l, N} || N <- lists:seq(1, 3)]),
         Portions = all(ets:match(T, {'_', '$1'}, 4), fun ets:match/1),
         show([length(P) || P <- Portions]),
         show(lists:sort(lists:append(Portions))),
         show(lists:sort(lists:append(all(ets:match_object(T, {k, '_'}, 3), fun ets:match_object/1))))
     end || Type <- [bag, duplicate_bag]].

all('$end_of_table', _) -> [];
all({Values, Continuation}, Next) -> [Values | all(Next(Continuation), Next)].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [4,4,4,1]
% expect: [[1],[1],[2],[2],[3],[3],[4],[5],[6],[7],"\b","\t","\n"]
% expect: [{k,1},{k,2},{k,3},{k,4},{k,5},{k,6},{k,7},{k,8},{k,9},{k,10}]
% expect: [4,4,4,1]
% expect: [[1],[1],[2],[2],[3],[3],[4],[5],[6],[7],"\b","\t","\n"]
% expect: [{k,1},{k,2},{k,3},{k,4},{k,5},{k,6},{k,7},{k,8},{k,9},{k,10}]
