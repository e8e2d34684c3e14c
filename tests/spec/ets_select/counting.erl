%% select_count counts the rows for which the value is true, nothing else.
-module(counting).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{N, N rem 2} || N <- lists:seq(1, 20)]),
         show(ets:select_count(T, [{{'_', 0}, [], [true]}])),
         show(ets:select_count(T, [{{'_', 0}, [], [yes]}])),
         show(ets:select_count(T, [{{'$1', '_'}, [], [{'<', '$1', 5}]}])),
         show(ets:select_count(T, [{'_', [], [true]}])),
         show(ets:select_count(T, []))
     end || Type <- [set, ordered_set, duplicate_bag]].

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 10
% expect: 0
% expect: 4
% expect: 20
% expect: 0
% expect: 10
% expect: 0
% expect: 4
% expect: 20
% expect: 0
% expect: 10
% expect: 0
% expect: 4
% expect: 20
% expect: 0
