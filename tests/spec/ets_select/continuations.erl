%% A continuation is used again; repaired it works with its specification.
-module(continuations).
-export([main/0]).

main() ->
    T = ets:new(t, [ordered_set]),
    ets:insert(T, [{N} || N <- lists:seq(1, 5)]),
    Spec = [{{'$1'}, [], ['$1']}],
    {[1, 2], C} = ets:select(T, Spec, 2),
    show(element(1, ets:select(C))),
    show(element(1, ets:select(C))),
    show(element(1, ets:select(ets:repair_continuation(C, Spec)))),
    show(ets:repair_continuation('$end_of_table', Spec)),
    show(ets:select('$end_of_table')),
    Self = self(),
    spawn(fun() -> Self ! {values, catch element(1, ets:select(C))} end),
    receive {values, Values} -> show(Values) end,
    ets:delete(T),
    show(element(1, element(2, (catch ets:select(C))))).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [3,4]
% expect: [3,4]
% expect: [3,4]
% expect: '$end_of_table'
% expect: '$end_of_table'
% expect: [3,4]
% expect: badarg
