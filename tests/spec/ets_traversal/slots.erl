%% slot gives the rows place by place, and the end once.
-module(slots).
-export([main/0]).

main() ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{N} || N <- lists:seq(1, 30)]),
         show({Type, lists:sort(slots(T, 0)) =:= [{N} || N <- lists:seq(1, 30)]})
     end || Type <- [set, ordered_set, bag]],
    O = ets:new(o, [ordered_set]),
    ets:insert(O, [{a}, {b}]),
    show([ets:slot(O, N) || N <- [0, 1, 2]]),
    show(element(1, element(2, (catch ets:slot(O, 3))))),
    show(element(1, element(2, (catch ets:slot(O, -1))))).

slots(T, N) ->
    case ets:slot(T, N) of
        '$end_of_table' -> [];
        Rows -> Rows ++ slots(T, N + 1)
    end.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {set,true}
% expect: {ordered_set,true}
% expect: {bag,true}
% expect: [[{a}],[{b}],'$end_of_table']
% expect: badarg
% expect: badarg
