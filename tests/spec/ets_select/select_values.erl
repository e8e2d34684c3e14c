%% select gives the value of the body for each row that a clause matches.
-module(select_values).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{N, N rem 2, integer_to_list(N)} || N <- lists:seq(1, 10)]),
         show(lists:sort(ets:select(T, [{{'$1', 0, '$2'}, [{'>', '$1', 4}], [{{'$2', '$1'}}]}]))),
         show(lists:sort(ets:select(T, [{{'$1', 0, '_'}, [], [even]}, {{'$1', '_', '_'}, [{'<', '$1', 4}], ['$1']}]))),
         show(lists:sort(ets:select(T, [{{'$1', '_', '_'}, [{'=:=', {'rem', '$1', 5}, 0}], ['$_']}]))),
         show(ets:select(T, [{{3, '$1', '_'}, [], ['$$']}])),
         show(ets:select(T, [{{30, '$1', '_'}, [], ['$$']}])),
         show(ets:select(T, []))
     end || Type <- [set, ordered_set, bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{"10",10},{"6",6},{"8",8}]
% expect: [1,3,even,even,even,even,even]
% expect: [{5,1,"5"},{10,0,"10"}]
% expect: [[1]]
% expect: []
% expect: []
% expect: [{"10",10},{"6",6},{"8",8}]
% expect: [1,3,even,even,even,even,even]
% expect: [{5,1,"5"},{10,0,"10"}]
% expect: [[1]]
% expect: []
% expect: []
% expect: [{"10",10},{"6",6},{"8",8}]
% expect: [1,3,even,even,even,even,even]
% expect: [{5,1,"5"},{10,0,"10"}]
% expect: [[1]]
% expect: []
% expect: []
