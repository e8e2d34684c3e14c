%% A row may hold its own table; tables come and go by the thousand.
-module(tables_of_tables).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {self, T}),
    [{self, Same}] = ets:lookup(T, self),
    show([Same =:= T, ets:info(Same, size), ets:lookup(Same, self) =:= [{self, T}]]),
    Count = length(ets:all()),
    Many = [ets:new(x, []) || _ <- lists:seq(1, 400)],
    [ets:insert(X, {N, X}) || {N, X} <- lists:enumerate(Many)],
    show([length(ets:all()) - Count, length(lists:usort(Many)), ets:lookup(lists:nth(234, Many), 234) =:= [{234, lists:nth(234, Many)}]]),
    [ets:delete(X) || X <- Many],
    show([length(ets:all()) - Count, ets:delete(T)]).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,1,true]
% expect: [400,400,true]
% expect: [0,true]
